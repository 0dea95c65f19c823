import type { SearchWord } from './search-words.ts';

/** The conditions under which a text column holds a word in one of its forms. */
export function containsAny<Field extends string>(
  field: Field,
  { forms }: SearchWord,
): { [Name in Field]: { contains: string } }[] {
  return forms.map((form) => ({ [field]: { contains: form } }) as { [Name in Field]: { contains: string } });
}
