import type { i18n } from 'i18next';
import type { Language } from '#app/kernel/languages.ts';
import { createI18n } from './create-i18n.ts';
import { resources as en } from './en/resources.ts';
import { resources as zhCN } from './zh-CN/resources.ts';

const instances = new Map<Language, i18n>();

/** The shared instance of a language on a server or worker. It never changes its language, so requests may share it. */
export function i18nFor(language: Language): i18n {
  let instance = instances.get(language);
  if (!instance) {
    instance = createI18n(language, language === 'zh-CN' ? zhCN : en);
    instances.set(language, instance);
  }
  return instance;
}
