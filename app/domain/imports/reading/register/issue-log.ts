import { columnLetters, type IssueCode, type RowIssue, type Severity } from './row-issue.ts';

/** Of each severity this many issues are kept; beyond, they are only counted. */
export const reportedIssues = 1_000;

export type IssueTotals = Record<Severity, number>;

/** Gathers issues and counts all of them. `take` hands over those since the last call. */
export class IssueLog {
  readonly #totals: IssueTotals = { error: 0, warning: 0 };
  #fresh: RowIssue[] = [];

  /** `column` counts from 0; null where the whole row is meant. */
  add(
    severity: Severity,
    at: { sheet: string; row: number; column: number | null },
    code: IssueCode,
    params: RowIssue['params'] = {},
  ): void {
    this.#totals[severity]++;
    if (this.#totals[severity] > reportedIssues) return;
    const column = at.column === null ? null : columnLetters(at.column);
    this.#fresh.push({ severity, sheet: at.sheet, row: at.row, column, code, params });
  }

  get totals(): IssueTotals {
    return { ...this.#totals };
  }

  take(): RowIssue[] {
    const taken = this.#fresh;
    this.#fresh = [];
    return taken;
  }
}
