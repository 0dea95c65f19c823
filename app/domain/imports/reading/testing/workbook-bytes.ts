import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { writeXlsx } from '#app/domain/exports/write-xlsx.ts';

/** A workbook of our own writer, whole, from the rows of its sheets. */
export async function workbookBytes(
  sheets: Record<string, readonly (readonly TableCell[])[]>,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeXlsx(Object.entries(sheets).map(([name, rows]) => ({ name, rows })))) {
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
