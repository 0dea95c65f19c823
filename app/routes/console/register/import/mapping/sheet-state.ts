import type { SheetPreview } from '#app/domain/imports/reading/preview-spreadsheet.ts';
import {
  type RegisterField,
  type RegisterTarget,
  type SheetMapping,
  targetFields,
} from '#app/domain/imports/reading/register/register-targets.ts';

/** Sheets whose rows stand in a community. */
const placed = new Set<RegisterTarget>(['buildings', 'properties', 'parking_spaces']);

/** The same sheet as about something else: columns keep what that has too, and take what was recognised for it. */
export function withTarget(
  sheet: SheetMapping,
  target: RegisterTarget | null,
  { guess }: SheetPreview,
): SheetMapping {
  if (target === null) return { ...sheet, target };
  const offered = targetFields[target].fields;
  const recognised = Object.fromEntries(
    guess.columns.flatMap(({ column, field }) => (field ? [[String(column), field]] : [])),
  ) as Record<string, RegisterField>;
  const source = Object.keys(sheet.columns).length > 0 ? sheet.columns : recognised;
  const columns = Object.fromEntries(Object.entries(source).filter(([, field]) => offered.includes(field)));
  return { ...sheet, target, columns };
}

/** The same sheet with another field in a column; null leaves the column out. */
export function withField(sheet: SheetMapping, column: number, field: RegisterField | null): SheetMapping {
  const columns = { ...sheet.columns };
  if (field) columns[String(column)] = field;
  else delete columns[String(column)];
  return { ...sheet, columns };
}

/** What keeps a sheet from being read: fields that are needed and have no column, and fields that have two. */
export function problemsOf({ target, columns }: SheetMapping): {
  missing: RegisterField[];
  twice: RegisterField[];
} {
  if (target === null) return { missing: [], twice: [] };
  const chosen = Object.values(columns);
  return {
    missing: targetFields[target].required.filter((field) => !chosen.includes(field)),
    twice: [...new Set(chosen.filter((field, index) => chosen.indexOf(field) !== index))],
  };
}

/** Whether rows of some sheet name no community of their own. */
export function needsCommunity(sheets: readonly SheetMapping[]): boolean {
  return sheets.some(
    ({ target, columns }) =>
      target !== null && placed.has(target) && !Object.values(columns).includes('community'),
  );
}
