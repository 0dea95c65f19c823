/** What can be wrong with a cell. The texts are in `app/locales/<language>/imports.json` under `issues`. */
export const issueCodes = [
  'bad_area',
  'bad_character',
  'bad_date',
  'bad_email',
  'bad_identity_number',
  'bad_money',
  'bad_number',
  'bad_phone',
  'cell_error',
  'cell_too_long',
  'date_instead_of_text',
  'digits_lost',
  'duplicate_community',
  'duplicate_entrance',
  'duplicate_fee_item',
  'duplicate_person',
  'duplicate_plate',
  'duplicate_room',
  'ends_before_start',
  'fee_dates_mismatch',
  'formula_without_value',
  'identity_checksum',
  'identity_repeated',
  'member_before_owner',
  'owner_missing',
  'quote_not_closed',
  'required',
  'room_differs',
  'too_many_decimals',
  'unknown_building',
  'unknown_code',
  'unknown_fee',
  'unknown_owner',
  'unsold_with_owner',
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** Errors stop the whole import; warnings are shown and let it pass. */
export type Severity = 'error' | 'warning';

export type RowIssue = {
  severity: Severity;
  sheet: string;
  /** Counts from 1, as the spreadsheet program shows it. */
  row: number;
  /** `A`, `AB`; null where the whole row is meant. */
  column: string | null;
  code: IssueCode;
  params: Record<string, string | number>;
};

/** `A` for 0, `AB` for 27. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
