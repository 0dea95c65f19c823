import { DomainError } from '#app/kernel/errors.ts';
import { IssueLog, type IssueTotals } from './register/issue-log.ts';
import { numberedColumns } from './register/numbered-columns.ts';
import { readBuilding } from './register/read-building.ts';
import { readCommunity } from './register/read-community.ts';
import { readFeeItem } from './register/read-fee-item.ts';
import { readParkingSpace } from './register/read-parking-space.ts';
import { readPerson } from './register/read-person.ts';
import { readProperty } from './register/read-property.ts';
import type { RegisterRow } from './register/register-row.ts';
import { RegisterState } from './register/register-state.ts';
import { type RegisterMapping, type RegisterTarget, registerTargets } from './register/register-targets.ts';
import type { RowIssue } from './register/row-issue.ts';
import { RowReader } from './register/row-reader.ts';
import { readSpreadsheet } from './spreadsheet/read-spreadsheet.ts';

export type RegisterChunk = {
  /** Counts from 0. The same file and mapping always give the same chunks. */
  index: number;
  /** Facts in the order in which they can be applied: what is referred to comes first. Rows with an error tell nothing. */
  rows: RegisterRow[];
  /** New in this chunk; of each severity the first 1,000 of the file are told, `totals` counts all so far. */
  issues: RowIssue[];
  totals: IssueTotals;
  /** Rows of data so far, and about how many there are (never fewer than were read). */
  rowsRead: number;
  rowsTotal: number;
};

const read: Record<RegisterTarget, (reader: RowReader, state: RegisterState) => void> = {
  communities: readCommunity,
  buildings: readBuilding,
  people: readPerson,
  fee_items: readFeeItem,
  properties: readProperty,
  parking_spaces: readParkingSpace,
};

/**
 * Turns a file into facts of the register and issues, in chunks of `chunkRows` rows of data (1,000 unless told). To resume after a crash
 * pass the number of chunks already kept as `skipChunks`: they are read again, since later rows are checked against them,
 * but not handed out. `currency` is the one in which the file's amounts are. The last chunk is there even where it is empty
 * of facts, so that its totals are seen.
 * Throws DomainError `file_empty` (no row of data under the mapping), `invalid_input` (no sheet is mapped), and those of
 * `readSpreadsheet`.
 */
export async function* parseRegister(input: {
  path: string;
  fileName: string;
  mapping: RegisterMapping;
  currency: string;
  skipChunks?: number;
  chunkRows?: number;
}): AsyncGenerator<RegisterChunk, void, undefined> {
  const { mapping, currency, skipChunks = 0, chunkRows = 1_000 } = input;
  const spreadsheet = await readSpreadsheet(input.path, input.fileName);
  try {
    const sheets = registerTargets.flatMap((target) =>
      mapping.sheets.flatMap((sheet) => {
        if (sheet.target !== target) return [];
        // A CSV file has one sheet, by whatever name it was uploaded.
        const index =
          spreadsheet.kind === 'csv' ? 0 : spreadsheet.sheets.findIndex(({ name }) => name === sheet.sheet);
        return index < 0 ? [] : [{ ...sheet, target, index }];
      }),
    );
    if (sheets.length === 0) {
      throw new DomainError('invalid_input', { fields: [{ path: 'mapping', code: 'required' }] });
    }
    let rowsTotal = 0;
    for (const { index, headerRow } of sheets) {
      rowsTotal += Math.max(0, (await spreadsheet.countRows(index)) - headerRow);
    }
    const state = new RegisterState(new Set(sheets.map(({ target }) => target)));
    const log = new IssueLog();
    let chunk = 0;
    let rowsRead = 0;
    const cut = (): RegisterChunk => ({
      index: chunk++,
      rows: state.take(),
      issues: log.take(),
      totals: log.totals,
      rowsRead,
      rowsTotal: Math.max(rowsTotal, rowsRead),
    });
    for (const [position, { target, index, headerRow, columns }] of sheets.entries()) {
      const name = spreadsheet.sheets[index]?.name ?? '';
      const byField = numberedColumns(target, columns);
      const mapped = [...byField.values()];
      for await (const row of spreadsheet.rows(index)) {
        if (row.problem) log.add('error', { sheet: name, row: row.number, column: null }, row.problem);
        // Rows that only hold notes beside the data are none.
        if (row.number <= headerRow || !mapped.some((column) => row.cells[column] !== undefined)) continue;
        rowsRead++;
        read[target](new RowReader(name, row, byField, log, currency), state);
        if (rowsRead % chunkRows === 0) {
          const full = cut();
          if (full.index >= skipChunks) yield full;
        }
      }
      if (target === 'people' && sheets[position + 1]?.target !== 'people') reportMissingOwners(state, log);
    }
    if (rowsRead === 0 && log.totals.error === 0) throw new DomainError('file_empty');
    rowsTotal = rowsRead;
    const last = cut();
    if (last.index >= skipChunks) yield last;
  } finally {
    await spreadsheet.close();
  }
}

/** Members of a household may stand above their owner, so this is known only at the end of the list. */
function reportMissingOwners(state: RegisterState, log: IssueLog): void {
  for (const { number, ...at } of state.awaitedOwners.splice(0)) {
    if (!state.people.has(number)) log.add('error', at, 'unknown_owner', { value: number });
  }
}
