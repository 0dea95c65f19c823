import type { i18n } from 'i18next';
import type { Language } from '#app/kernel/languages.ts';

/**
 * Where code outside React's tree (the `meta` functions of routes) finds the texts. The entries of server and browser provide them: a
 * browser must not carry both languages, so this file may import neither.
 */
let find: ((language: Language) => i18n) | undefined;

export function providePageTexts(source: (language: Language) => i18n): void {
  find = source;
}

export function pageTexts(language: Language): i18n | undefined {
  return find?.(language);
}
