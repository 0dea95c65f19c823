import { columnLetters } from '#app/domain/imports/reading/register/row-issue.ts';
import type { Cell, SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { BankColumns, BankField } from './bank-columns.ts';
import { type BankIssue, type BankIssueCode, mostIssues, mostLines } from './bank-issue.ts';
import { bankDay, bankDirection, bankMoney, bankText } from './bank-values.ts';
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts';

export type TableTerms = { columns: BankColumns; currency: string; today: Day; monthFirst: boolean };

type Field = Exclude<BankField, 'purpose'>;
type Booked = ParsedLine & { balance: bigint | null };

/** Sums and page feet: no bookings. */
const summary = /^(?:合计|总计|小计|本页|累计|汇总|总笔数|total|subtotal|sum)/i;
/** What a currency may be called besides its code. */
const currencyNames: Record<string, string> = {
  人民币: 'CNY',
  RMB: 'CNY',
  '01': 'CNY',
  元: 'CNY',
  美元: 'USD',
  港币: 'HKD',
  日元: 'JPY',
  欧元: 'EUR',
};

/** Takes the rows of a bank's table and gathers bookings and what is wrong, each with its row and column. */
export class BankTable {
  readonly #lines: Booked[] = [];
  readonly #issues: BankIssue[] = [];

  constructor(readonly terms: TableTerms) {}

  take(row: SheetRow): void {
    if (row.problem) this.#issue('error', row, null, 'quote_not_closed');
    const texts = row.cells.map((cell) => bankText(cell));
    if (texts.every((text) => text === '') || texts.some((text) => summary.test(text))) return;
    const before = this.#issues.length;
    const bookedOn = this.#day(row);
    const amount = this.#amount(row);
    this.#currency(row);
    if (this.#issues.length > before || bookedOn === null || amount === null || amount === 0n) return;
    if (this.#lines.length >= mostLines) throw new DomainError('file_too_many_rows');
    const other = amount > 0n ? (['payer', 'payerAccount'] as const) : (['payee', 'payeeAccount'] as const);
    this.#lines.push({
      row: row.number,
      bookedOn,
      amount,
      counterparty: this.#text(row, 'counterparty') ?? this.#text(row, other[0]),
      counterpartyAccount: this.#text(row, 'counterpartyAccount') ?? this.#text(row, other[1]),
      purpose: this.#purpose(row),
      bankReference: this.#text(row, 'reference'),
      balance: bankMoney(this.#cell(row, 'balance'), this.terms.currency) ?? null,
    });
  }

  /** Opening and closing by the running balance; null where there is none or it does not run. */
  balances(): { opening: bigint; closing: bigint } | null {
    const lines = this.#inOrder();
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last || first.balance === null || last.balance === null) return null;
    return { opening: first.balance - first.amount, closing: last.balance };
  }

  result(): Pick<ParsedStatement, 'lines' | 'issues' | 'fromOn' | 'throughOn'> {
    if (this.#lines.length === 0 && this.#issues.length === 0) throw new DomainError('file_empty');
    this.#checkBalances();
    const days = this.#lines.map(({ bookedOn }) => bookedOn).sort();
    return {
      lines: this.#inOrder().map(({ balance: _balance, ...line }) => line),
      issues: this.#issues,
      fromOn: days[0] ?? null,
      throughOn: days.at(-1) ?? null,
    };
  }

  /** Oldest first: many banks list the latest booking at the top. */
  #inOrder(): Booked[] {
    const [first, last] = [this.#lines[0], this.#lines.at(-1)];
    if (!first || !last) return [];
    if (first.bookedOn > last.bookedOn) return [...this.#lines].reverse();
    if (first.bookedOn < last.bookedOn) return this.#lines;
    return gaps(this.#lines) > gaps([...this.#lines].reverse()) ? [...this.#lines].reverse() : this.#lines;
  }

  /** A running balance that jumps says that rows are missing: an export of money in alone, say. That may be meant, so it is a warning. */
  #checkBalances(): void {
    let before: Booked | null = null;
    for (const line of this.#inOrder()) {
      if (before?.balance != null && line.balance !== null && before.balance + line.amount !== line.balance) {
        const at = this.terms.columns.get('balance');
        this.#push({
          severity: 'warning',
          row: line.row,
          column: at === undefined ? null : columnLetters(at),
          code: 'balance_gap',
          params: {},
        });
        return;
      }
      before = line;
    }
  }

  #day(row: SheetRow): Day | null {
    const cell = this.#cell(row, 'date');
    if (!cell || bankText(cell) === '')
      return this.#issue('error', row, 'date', 'required', { field: 'date' });
    const day = bankDay(cell, this.terms.monthFirst);
    if (day === null) return this.#issue('error', row, 'date', 'bad_date', { value: shown(cell) });
    return day > this.terms.today ? this.#issue('error', row, 'date', 'day_in_future', { value: day }) : day;
  }

  /** Signed, in minor units. */
  #amount(row: SheetRow): bigint | null {
    const { columns } = this.terms;
    if (columns.has('in') || columns.has('out')) {
      const [into, out] = [this.#money(row, 'in'), this.#money(row, 'out')];
      if (into === undefined || out === undefined) return null;
      if (into && out) return this.#issue('error', row, 'out', 'both_directions');
      if (into !== null || out !== null) return (into ?? 0n) - (out ?? 0n);
      if (!columns.has('amount'))
        return this.#issue('error', row, columns.has('in') ? 'in' : 'out', 'required', { field: 'amount' });
    }
    const amount = this.#money(row, 'amount');
    if (amount === undefined) return null;
    if (amount === null) return this.#issue('error', row, 'amount', 'required', { field: 'amount' });
    if (!columns.has('direction') || amount < 0n) return amount;
    const said = bankText(this.#cell(row, 'direction'));
    const sign = bankDirection(said);
    if (sign === null) return this.#issue('error', row, 'direction', 'unknown_direction', { value: said });
    return amount * BigInt(sign);
  }

  #money(row: SheetRow, field: Field): bigint | null | undefined {
    const cell = this.#cell(row, field);
    if (cell?.kind === 'error')
      return void this.#issue('error', row, field, 'cell_error', { value: shown(cell) });
    if (cell?.formula && cell.text.trim() === '')
      return void this.#issue('error', row, field, 'formula_without_value');
    const amount = bankMoney(cell, this.terms.currency);
    if (amount === undefined && cell) this.#issue('error', row, field, 'bad_money', { value: shown(cell) });
    return amount;
  }

  #currency(row: SheetRow): void {
    const said = bankText(this.#cell(row, 'currency')).toUpperCase();
    if (said === '' || (currencyNames[said] ?? said) === this.terms.currency) return;
    this.#issue('error', row, 'currency', 'other_currency', { value: said.slice(0, 20) });
  }

  #purpose(row: SheetRow): string | null {
    const parts = this.terms.columns.purposes.map((at) => bankText(row.cells[at])).filter(Boolean);
    return [...new Set(parts)].join(' ').slice(0, 500) || null;
  }

  #text(row: SheetRow, field: Field): string | null {
    return bankText(this.#cell(row, field)).slice(0, 200) || null;
  }

  #cell(row: SheetRow, field: Field): Cell | undefined {
    return row.cells[this.terms.columns.get(field) ?? -1];
  }

  #issue(
    severity: BankIssue['severity'],
    row: SheetRow,
    field: Field | null,
    code: BankIssueCode,
    params: BankIssue['params'] = {},
  ): null {
    const at = field === null ? undefined : this.terms.columns.get(field);
    this.#push({
      severity,
      row: row.number,
      column: at === undefined ? null : columnLetters(at),
      code,
      params,
    });
    return null;
  }

  #push(issue: BankIssue): void {
    if (this.#issues.length < mostIssues) this.#issues.push(issue);
  }
}

function gaps(lines: readonly Booked[]): number {
  return lines.filter((line, index) => {
    const before = lines[index - 1];
    return before?.balance != null && line.balance !== null && before.balance + line.amount !== line.balance;
  }).length;
}

function shown(cell: Cell): string {
  return [...bankText(cell)].slice(0, 60).join('');
}
