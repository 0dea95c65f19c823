/** The languages of the product. A company has one as its default; a person may choose another. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}
