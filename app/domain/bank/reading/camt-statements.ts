import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { type BankIssue, mostIssues, mostLines } from './bank-issue.ts';
import { type CamtElement, first, textAt } from './camt-element.ts';
import { camtLines } from './camt-lines.ts';
import type { ParsedLine, ParsedStatement } from './parsed-statement.ts';
import { plainAccount } from './read-preamble.ts';

type Opened = { opening: bigint | null; closing: bigint | null; sum: bigint };

/** Gathers the statements of one file: those of one account follow each other. */
export class CamtStatements {
  readonly #lines: ParsedLine[] = [];
  readonly #issues: BankIssue[] = [];
  readonly #statements: Opened[] = [];
  #account: string | null = null;
  #entries = 0;

  constructor(readonly terms: { currency: string; today: Day }) {}

  begin(): void {
    this.#statements.push({ opening: null, closing: null, sum: 0n });
  }

  take(element: CamtElement): void {
    if (element.name === 'Acct') this.#takeAccount(element);
    else if (element.name === 'Bal') this.#takeBalance(element);
    else this.#takeEntry(element);
  }

  result(): ParsedStatement {
    for (const { opening, closing, sum } of this.#statements) {
      if (opening !== null && closing !== null && opening + sum !== closing)
        this.#issue({ row: 0, column: 'Bal', code: 'balance_mismatch', params: {} });
    }
    if (this.#entries === 0 && this.#issues.length === 0) throw new DomainError('file_empty');
    const days = this.#lines.map(({ bookedOn }) => bookedOn).sort();
    return {
      format: 'camt053',
      account: this.#account,
      fromOn: days[0] ?? null,
      throughOn: days.at(-1) ?? null,
      openingAmount: this.#statements[0]?.opening ?? null,
      closingAmount: this.#statements.at(-1)?.closing ?? null,
      lines: this.#lines,
      issues: this.#issues,
      columns: [],
    };
  }

  #takeAccount(element: CamtElement): void {
    const account = plainAccount(textAt(element, 'Id/IBAN', 'Id/Othr/Id'));
    if (this.#account !== null && account !== this.#account)
      this.#issue({ row: 0, column: 'Acct', code: 'several_accounts', params: {} });
    this.#account ??= account;
  }

  #takeBalance(element: CamtElement): void {
    const statement = this.#statements.at(-1);
    const kind = textAt(element, 'Tp/CdOrPrtry/Cd');
    const amount = parseMoney(textAt(element, 'Amt') ?? '', this.terms.currency);
    if (!statement || amount === null) return;
    const signed = textAt(element, 'CdtDbtInd') === 'DBIT' ? -amount : amount;
    // A statement of several pages opens with an interim balance where the one before has ended (PRCD).
    if (kind === 'OPBD' || (kind === 'PRCD' && statement.opening === null)) statement.opening = signed;
    if (kind === 'CLBD') statement.closing = signed;
  }

  #takeEntry(element: CamtElement): void {
    this.#entries += 1;
    const row = this.#entries;
    // Pending and informative entries have moved nothing yet. Since version 8 the code stands one level deeper.
    const status = textAt(element, 'Sts/Cd', 'Sts');
    if (status !== null && status !== 'BOOK') return;
    const currency = first(element, 'Amt')?.attributes.Ccy;
    if (currency !== undefined && currency !== this.terms.currency) {
      this.#issue({ row, column: 'Amt', code: 'other_currency', params: { value: currency.slice(0, 20) } });
      return;
    }
    const found = camtLines(element, row, this.terms);
    for (const issue of found.issues) this.#issue(issue);
    const statement = this.#statements.at(-1);
    for (const line of found.lines) {
      if (statement) statement.sum += line.amount;
      if (this.#lines.length >= mostLines) throw new DomainError('file_too_many_rows');
      this.#lines.push(line);
    }
  }

  #issue(issue: Omit<BankIssue, 'severity'>): void {
    if (this.#issues.length < mostIssues) this.#issues.push({ severity: 'error', ...issue });
  }
}
