/** What can be wrong with a cell of a table of readings. The texts are in `app/locales/<language>/meters.json` under `import.issue`. */
export const readingIssueCodes = [
  'column_missing',
  'required',
  'bad_date',
  'bad_number',
  'cell_error',
  'formula_without_value',
  'digits_lost',
  'quote_not_closed',
  'unknown_meter',
  'meter_retired',
  'day_in_future',
  'beyond_dial',
  'repeated',
  'reading_not_later',
  'reading_billed',
  'too_many_of_meter',
] as const;
export type ReadingIssueCode = (typeof readingIssueCodes)[number];

export type ReadingIssue = {
  /** As the spreadsheet program shows them; `column` null where the whole row is meant. */
  row: number;
  column: string | null;
  code: ReadingIssueCode;
  params: Record<string, string | number>;
};

export const readingColumns = ['number', 'readOn', 'value'] as const;
export type ReadingColumn = (typeof readingColumns)[number];

/** Rows of one table; more come in parts. */
export const mostRows = 20_000;

/** Readings of one meter in one table: five years of months. */
export const mostOfMeter = 60;
