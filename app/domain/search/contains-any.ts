import type { SearchWord } from './search-words.ts';

/** The conditions under which a text column holds a word in one of its forms. */
export function containsAny<Field extends string>(
  field: Field,
  { forms }: SearchWord,
): { [Name in Field]: { contains: string } }[] {
  return forms.map(
    (form) => ({ [field]: { contains: literally(form) } }) as { [Name in Field]: { contains: string } },
  );
}

/** Prisma hands the text to LIKE as it is: a `%` or `_` that somebody typed would stand for anything. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
