/** What can be wrong with a bank's file. The texts are in `app/locales/<language>/bank.json` under `issue`. */
export const bankIssueCodes = [
  'column_missing',
  'required',
  'bad_date',
  'bad_money',
  'both_directions',
  'unknown_direction',
  'cell_error',
  'formula_without_value',
  'quote_not_closed',
  'day_in_future',
  'other_currency',
  'several_accounts',
  'balance_mismatch',
  'balance_gap',
] as const;
export type BankIssueCode = (typeof bankIssueCodes)[number];

export type BankIssue = {
  /** Errors stop the import; warnings are shown and let it pass. */
  severity: 'error' | 'warning';
  /** The row as the spreadsheet program shows it, or the number of the entry in a camt.053 file; 0 for the file as a whole. */
  row: number;
  /** `A`, `AB`, or the element of a camt.053 file; null where the whole row is meant. */
  column: string | null;
  code: BankIssueCode;
  params: Record<string, string | number>;
};

/** Lines of one file; more come in parts. */
export const mostLines = 20_000;

/** Issues that are kept of one file. */
export const mostIssues = 1_000;
