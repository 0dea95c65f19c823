/** The columns of a list of materials; the first three it must have. */
export const materialColumns = [
  'code',
  'name',
  'unit',
  'specification',
  'category',
  'salePrice',
  'quantity',
  'cost',
  'value',
  'shelf',
  'threshold',
] as const;
export type MaterialColumn = (typeof materialColumns)[number];
export const neededColumns = ['code', 'name', 'unit'] as const satisfies readonly MaterialColumn[];

/** What can be wrong with a cell. The texts are in `app/locales/<language>/warehouse.json` under `import.issue`. */
export const materialIssueCodes = [
  'column_missing',
  'required',
  'bad_number',
  'too_long',
  'cell_error',
  'formula_without_value',
  'digits_lost',
  'quote_not_closed',
  'repeated',
  'cost_missing',
] as const;
export type MaterialIssueCode = (typeof materialIssueCodes)[number];

export type MaterialIssue = {
  /** As the spreadsheet program shows them; `column` null where the whole row is meant. */
  row: number;
  column: string | null;
  code: MaterialIssueCode;
  params: Record<string, string | number>;
};

/** Rows of one list; no property company keeps more kinds of things. */
export const mostMaterials = 10_000;
