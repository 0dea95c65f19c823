import { DomainError } from '#app/kernel/errors.ts';
import type { Spreadsheet } from './cell.ts';
import { countRowTags } from './count-row-tags.ts';
import { openZip } from './open-zip.ts';
import { readStyles } from './read-styles.ts';
import { readTexts } from './read-texts.ts';
import { readWorkbook } from './read-workbook.ts';
import { sheetRows } from './sheet-rows.ts';
import type { WorkbookParts } from './to-cell.ts';

/**
 * Opens an XLSX workbook. Its sheets are unpacked and parsed as they are read; only the pool of texts and the styles are
 * held, from the first use on. Throws DomainError `file_not_spreadsheet`, `file_damaged`, `file_encrypted`, `file_too_large`.
 */
export async function readXlsx(path: string): Promise<Spreadsheet> {
  const zip = await openZip(path);
  try {
    const workbook = await readWorkbook(zip);
    let parts: Promise<WorkbookParts> | undefined;
    const load = () => {
      parts ??= Promise.all([readTexts(zip, workbook.texts), readStyles(zip, workbook.styles)]).then(
        ([texts, dateStyles]) => ({ texts, dateStyles, from1904: workbook.from1904 }),
      );
      return parts;
    };
    const part = (sheet: number) => {
      const found = workbook.sheets[sheet];
      if (!found) throw new RangeError(`no sheet ${sheet}`);
      return zip.read(found.part);
    };
    return {
      kind: 'xlsx',
      sheets: workbook.sheets.map(({ name, hidden }) => ({ name, hidden })),
      async *rows(sheet) {
        yield* sheetRows(part(sheet), await load());
      },
      countRows: (sheet) => countRowTags(part(sheet)),
      close: () => zip.close(),
    };
  } catch (error) {
    await zip.close();
    throw error instanceof DomainError ? error : new DomainError('file_damaged', { cause: error });
  }
}
