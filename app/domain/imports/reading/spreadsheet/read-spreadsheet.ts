import { basename, extname } from 'node:path';
import type { Spreadsheet } from './cell.ts';
import { detectKind } from './detect-kind.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

/**
 * Opens a file on the local disk as a spreadsheet, whatever its name says; `fileName` (as it was uploaded) only names the
 * one sheet of a CSV file. Rows stream: memory does not grow with their number, except by the texts of a workbook
 * (about 25 bytes for each different text).
 * Throws DomainError `file_empty`, `file_too_large`, `file_not_spreadsheet`, `file_encrypted`, `file_old_excel`,
 * `file_damaged`.
 */
export async function readSpreadsheet(path: string, fileName: string): Promise<Spreadsheet> {
  const kind = await detectKind(path);
  return kind === 'xlsx' ? readXlsx(path) : readCsv(path, basename(fileName, extname(fileName)));
}
