import type { ResourceLanguage } from 'i18next';
import type { Language } from '#app/kernel/languages.ts';

/** The texts of one language in the browser: a chunk of its own, so that nobody downloads the other language. */
export async function loadTexts(language: Language): Promise<ResourceLanguage> {
  const module =
    language === 'zh-CN' ? await import('./zh-CN/resources.ts') : await import('./en/resources.ts');
  return module.resources;
}
