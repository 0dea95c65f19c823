import { DomainError } from '#app/kernel/errors.ts';
import type { Cell, SheetRow } from './cell.ts';
import { limits } from './limits.ts';

/** Stands where a character was lost. */
export const LOST = '\ufffd';

/** What no database text or JSON column takes: the zero character and halves of surrogate pairs. */
const UNSTORABLE = /\0|\p{Surrogate}/u;
const UNSTORABLE_ALL = new RegExp(UNSTORABLE, 'gu');

/** Gathers the filled cells of one row and holds it to the limits. */
export class RowBuilder {
  readonly #cells: (Cell | undefined)[] = [];
  #filled = 0;

  constructor(readonly number: number) {}

  /** `column` counts from 0. Throws DomainError `file_too_many_rows`. */
  add(column: number, cell: Cell): void {
    if (UNSTORABLE.test(cell.text)) cell = { ...cell, text: cell.text.replace(UNSTORABLE_ALL, LOST) };
    if (cell.text.length > limits.cellLength) {
      cell = {
        ...cell,
        text: cell.text.slice(0, limits.cellLength).replace(/[\ud800-\udbff]$/, ''),
        cut: true,
      };
    }
    if (!cell.formula && cell.text.trim() === '') return;
    if (column >= limits.columns || this.number > limits.rows) {
      throw new DomainError('file_too_many_rows', {
        params: { rows: limits.rows, columns: limits.columns },
      });
    }
    while (this.#cells.length < column) this.#cells.push(undefined);
    if (this.#cells[column] === undefined) this.#filled++;
    this.#cells[column] = cell;
  }

  /** Undefined where the row has nothing in it. */
  build(): SheetRow | undefined {
    return this.#filled === 0 ? undefined : { number: this.number, cells: this.#cells };
  }
}
