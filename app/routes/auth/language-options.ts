import type { Language } from '#app/kernel/languages.ts';

/** Each language in its own words: who cannot read the page finds theirs all the same. */
export const languageOptions: { value: Language; label: string }[] = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'en', label: 'English' },
];
