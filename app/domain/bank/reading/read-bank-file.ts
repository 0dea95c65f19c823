import { open } from 'node:fs/promises';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { ParsedStatement } from './parsed-statement.ts';
import { readBankTable } from './read-bank-table.ts';
import { readCamt053 } from './read-camt053.ts';

/** A statement of 20,000 lines is some 5 MB; camt.053 is wordier. */
const mostTableBytes = 20 * 1024 * 1024;

/**
 * Reads a bank's file on the local disk, whatever its name says: what begins like XML is camt.053, everything else a table.
 *
 * @throws DomainError those of `readCamt053` and `readBankTable`
 */
export async function readBankFile(
  file: { path: string; fileName: string },
  terms: { currency: string; today: Day },
): Promise<ParsedStatement> {
  const handle = await open(file.path, 'r');
  try {
    const { size } = await handle.stat();
    if (size === 0) throw new DomainError('file_empty');
    const start = Buffer.alloc(Math.min(size, 512));
    await handle.read(start, 0, start.length, 0);
    if (beginsLikeXml(start)) return await readCamt053(file.path, terms);
    if (size > mostTableBytes)
      throw new DomainError('file_too_large', { params: { megabytes: mostTableBytes / 1024 / 1024 } });
  } finally {
    await handle.close();
  }
  return readBankTable(file, terms);
}

function beginsLikeXml(start: Buffer): boolean {
  const wide = start[0] === 0xff && start[1] === 0xfe;
  const text = wide ? start.toString('utf16le') : start.toString('utf8');
  return /^\uFEFF?\s*<(\?xml|[\w:]*Document)/.test(text);
}
