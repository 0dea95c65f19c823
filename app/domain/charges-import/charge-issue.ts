/** What can be wrong with a table of charges and payments. The texts are in `app/locales/<language>/charges.json` under `issue`. */
export const chargeIssueCodes = [
  'column_missing',
  'required',
  'bad_date',
  'bad_money',
  'cell_error',
  'formula_without_value',
  'quote_not_closed',
  'cell_too_long',
  'digits_lost',
  'day_in_future',
  'ends_before_start',
  'unknown_property',
  'ambiguous_property',
  'unknown_fee_item',
  'repeated',
  'amounts_differ',
  'billed_already',
] as const;
export type ChargeIssueCode = (typeof chargeIssueCodes)[number];

export type ChargeIssue = {
  row: number;
  /** `A`, `AB`; null where the whole row is meant. */
  column: string | null;
  code: ChargeIssueCode;
  params: Record<string, string | number>;
};

export const chargeColumns = [
  'community',
  'property',
  'feeItem',
  'start',
  'end',
  'dueOn',
  'amount',
  'paid',
  'paidOn',
  'prepaid',
  'externalId',
  'note',
] as const;
export type ChargeColumn = (typeof chargeColumns)[number];
