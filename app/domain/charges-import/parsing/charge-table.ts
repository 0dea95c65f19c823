import { bankDay, bankMoney } from '#app/domain/bank/reading/bank-values.ts';
import { plainText, tidyText } from '#app/domain/imports/reading/register/cell-values.ts';
import { columnLetters } from '#app/domain/imports/reading/register/row-issue.ts';
import type { Cell, SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import { type ChargeColumn, type ChargeIssue, type ChargeIssueCode, chargeColumns } from '../charge-issue.ts';
import type { ChargeRow, StagedCharge } from '../charge-row.ts';
import type { ChargeHeader } from './charge-header.ts';

/** Takes the rows of a table and gathers charges, and issues with their row and column. */
export class ChargeTable {
  #rows: StagedCharge[] = [];
  #issues: ChargeIssue[] = [];

  constructor(
    readonly header: ChargeHeader,
    readonly terms: { currency: string; today: Day },
  ) {}

  get size(): number {
    return this.#rows.length + this.#issues.length;
  }

  letters(): Record<string, string> {
    return Object.fromEntries([...this.header].map(([column, at]) => [column, columnLetters(at)]));
  }

  handOver(): { rows: StagedCharge[]; issues: ChargeIssue[] } {
    const [rows, issues] = [this.#rows, this.#issues];
    this.#rows = [];
    this.#issues = [];
    return { rows, issues };
  }

  /** Whether the row holds anything in the table's columns: notes beside it are no data. */
  take(row: SheetRow): boolean {
    if (row.problem) this.#issue(row, null, 'quote_not_closed');
    if (chargeColumns.every((column) => this.#plain(row, column) === '')) return false;
    const before = this.#issues.length;
    const property = this.#text(row, 'property', 80);
    if (property === null) this.#required(row, 'property');
    const paid = this.#paid(row);
    const charge = this.#charge(row, paid?.amount ?? null);
    const prepaid = this.#money(row, 'prepaid');
    if (!charge && !prepaid && this.#issues.length === before) this.#required(row, 'amount');
    if (this.#issues.length > before || property === null) return true;
    const data: ChargeRow = {
      community: this.#text(row, 'community', 80),
      property,
      charge,
      paid,
      prepaid: prepaid ? prepaid.toString() : null,
      externalId: this.#text(row, 'externalId', 120),
      note: this.#text(row, 'note', 500),
    };
    this.#rows.push({ row: row.number, data });
    return true;
  }

  #charge(row: SheetRow, paid: string | null): ChargeRow['charge'] {
    const feeItem = this.#text(row, 'feeItem', 80);
    const amount = this.#money(row, 'amount') ?? (paid === null ? null : BigInt(paid));
    const [start, told] = [this.#day(row, 'start'), this.#day(row, 'end')];
    if (feeItem === null && amount === null && start === null && told === null) return null;
    if (feeItem === null && this.header.has('feeItem')) this.#required(row, 'feeItem');
    if (start === null) this.#required(row, 'start');
    if (told === null) this.#required(row, 'end');
    if (amount === null) this.#required(row, 'amount');
    else if (amount === 0n) this.#issue(row, 'amount', 'bad_money', { value: '0' });
    if (feeItem === null || start === null || told === null || !amount) return null;
    const end = this.#afterEnd(row, start, told);
    if (end <= start) {
      this.#issue(row, 'end', 'ends_before_start');
      return null;
    }
    return { feeItem, start, end, dueOn: this.#day(row, 'dueOn') ?? start, amount: amount.toString() };
  }

  /** The first day after the period. Some systems write that day, others the last day within; the cycle, or else the day of the month, tells which. */
  #afterEnd(row: SheetRow, start: Day, told: Day): Day {
    const at = this.header.get('cycle');
    const months = Number(plainText(row.cells[at ?? -1]?.text ?? ''));
    if (Number.isInteger(months) && months > 0 && months <= 120) {
      const end = addMonths(start, months);
      if (told === end || addDays(told, 1) === end) return end;
    }
    return told > start && told.slice(8) === start.slice(8) ? told : addDays(told, 1);
  }

  #paid(row: SheetRow): ChargeRow['paid'] {
    const amount = this.#money(row, 'paid');
    const on = this.#day(row, 'paidOn');
    if (!amount) return null;
    if (on === null) {
      this.#required(row, 'paidOn');
      return null;
    }
    if (on > this.terms.today) {
      this.#issue(row, 'paidOn', 'day_in_future', { value: on });
      return null;
    }
    return { amount: amount.toString(), on };
  }

  #money(row: SheetRow, column: ChargeColumn): bigint | null {
    const cell = this.#cell(row, column);
    const amount = bankMoney(cell, this.terms.currency);
    if (amount === undefined || (amount !== null && amount < 0n)) {
      this.#issue(row, column, 'bad_money', { value: shown(cell) });
      return null;
    }
    return amount;
  }

  #day(row: SheetRow, column: ChargeColumn): Day | null {
    const cell = this.#cell(row, column);
    if (!cell) return null;
    const day = bankDay(cell, false);
    if (day === null) this.#issue(row, column, 'bad_date', { value: shown(cell) });
    return day;
  }

  #text(row: SheetRow, column: ChargeColumn, longest: number): string | null {
    const cell = this.#cell(row, column);
    if (!cell) return null;
    if (cell.digitsLost) this.#issue(row, column, 'digits_lost');
    const text = column === 'note' ? tidyText(cell.text) : plainText(cell.text);
    if (text.length > longest) this.#issue(row, column, 'cell_too_long', { limit: longest });
    return text || null;
  }

  #cell(row: SheetRow, column: ChargeColumn): Cell | undefined {
    const cell = row.cells[this.header.get(column) ?? -1];
    if (cell?.kind === 'error') return void this.#issue(row, column, 'cell_error', { value: shown(cell) });
    if (cell?.formula && cell.text.trim() === '')
      return void this.#issue(row, column, 'formula_without_value');
    return cell && plainText(cell.text) !== '' ? cell : undefined;
  }

  #plain(row: SheetRow, column: ChargeColumn): string {
    return plainText(row.cells[this.header.get(column) ?? -1]?.text ?? '');
  }

  /** Told once where a cell that cannot be read has been told already. */
  #required(row: SheetRow, column: ChargeColumn): void {
    const at = this.header.get(column);
    const letter = at === undefined ? null : columnLetters(at);
    if (letter !== null && this.#issues.some((issue) => issue.row === row.number && issue.column === letter))
      return;
    this.#issue(row, column, 'required', { field: column });
  }

  #issue(
    row: SheetRow,
    column: ChargeColumn | null,
    code: ChargeIssueCode,
    params: ChargeIssue['params'] = {},
  ): void {
    const at = column === null ? undefined : this.header.get(column);
    this.#issues.push({ row: row.number, column: at === undefined ? null : columnLetters(at), code, params });
  }
}

function shown(cell: Cell | undefined): string {
  return [...plainText(cell?.text ?? '')].slice(0, 60).join('');
}
