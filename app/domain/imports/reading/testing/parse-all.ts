import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { parseRegister, type RegisterChunk } from '../parse-register.ts';
import { previewSpreadsheet } from '../preview-spreadsheet.ts';
import type { RegisterEntity, RegisterFact } from '../register/register-row.ts';
import type { RegisterMapping } from '../register/register-targets.ts';
import { temporaryFile } from './temporary-file.ts';
import { workbookBytes } from './workbook-bytes.ts';

type Data<Entity extends RegisterEntity> = Extract<RegisterFact, { entity: Entity }>['data'];

/** All that a file gives, under the guessed mapping unless another is told. */
export async function parseFile(
  path: string,
  mapping?: RegisterMapping,
  options: { skipChunks?: number; chunkRows?: number } = {},
) {
  const preview = await previewSpreadsheet({ path, fileName: 'register.csv' });
  const chunks: RegisterChunk[] = [];
  for await (const chunk of parseRegister({
    path,
    fileName: 'register.csv',
    mapping: mapping ?? preview.mapping,
    currency: 'CNY',
    ...options,
  })) {
    chunks.push(chunk);
  }
  const rows = chunks.flatMap((chunk) => chunk.rows);
  const issues = chunks.flatMap((chunk) => chunk.issues);
  return {
    preview,
    chunks,
    rows,
    issues,
    errors: issues.filter(({ severity }) => severity === 'error'),
    warnings: issues.filter(({ severity }) => severity === 'warning'),
    data: <Entity extends RegisterEntity>(entity: Entity) =>
      rows.flatMap((row) => (row.entity === entity ? [row.data as Data<Entity>] : [])),
  };
}

export async function parseSheets(
  sheets: Record<string, readonly (readonly TableCell[])[]>,
  mapping?: RegisterMapping,
) {
  return parseFile(await temporaryFile(await workbookBytes(sheets)), mapping);
}

export async function parseText(text: string | Uint8Array, mapping?: RegisterMapping) {
  return parseFile(await temporaryFile(text), mapping);
}

/** An issue in one line: `error 房屋信息!F3 bad_area`. */
export function brief(issue: {
  severity: string;
  sheet: string;
  row: number;
  column: string | null;
  code: string;
}): string {
  return `${issue.severity} ${issue.sheet}!${issue.column ?? ''}${issue.row} ${issue.code}`;
}
