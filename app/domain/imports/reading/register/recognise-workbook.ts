import type { SheetGuess } from './recognise-sheet.ts';
import type { RegisterField, RegisterMapping } from './register-targets.ts';

/**
 * The form of a file: `workbook` (several sheets that refer to each other by number), `one_sheet` (a property and a person
 * on a line), `communities` (a list of communities), `single` (one other list), `unknown`.
 */
export type RegisterForm = 'workbook' | 'one_sheet' | 'communities' | 'single' | 'unknown';

export type SheetToRead = { name: string; hidden: boolean; guess: SheetGuess };

/** Names the form and makes the mapping by which the file would be read if nobody changes it. Hidden sheets stay unread. */
export function recogniseWorkbook(sheets: readonly SheetToRead[]): {
  form: RegisterForm;
  mapping: RegisterMapping;
} {
  const mapping: RegisterMapping = {
    sheets: sheets.map(({ name, hidden, guess }) => ({
      sheet: name,
      target: hidden ? null : guess.target,
      headerRow: guess.headerRow,
      columns: Object.fromEntries(
        guess.columns.flatMap(({ column, field }) => (field ? [[String(column), field]] : [])),
      ) as Record<string, RegisterField>,
    })),
  };
  const read = mapping.sheets.filter(({ target }) => target !== null);
  const fields = new Set(read.flatMap(({ columns }) => Object.values(columns)));
  const [only] = read;
  if (!only) return { form: 'unknown', mapping };
  if (read.length > 1) return { form: 'workbook', mapping };
  if (only.target === 'communities') return { form: 'communities', mapping };
  if (only.target === 'properties' && fields.has('personName')) return { form: 'one_sheet', mapping };
  return { form: 'single', mapping };
}
