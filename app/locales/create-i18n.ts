import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#app/kernel/languages.ts';

/**
 * One i18next instance that holds one language and is ready at once: its texts are handed in, so that server and browser
 * render the same words in the same turn.
 */
export function createI18n(language: Language, texts: ResourceLanguage): i18n {
  const instance = createInstance();
  instance.use(initReactI18next);
  void instance.init({
    lng: language,
    fallbackLng: false,
    supportedLngs: [language],
    ns: Object.keys(texts),
    defaultNS: 'common',
    resources: { [language]: texts },
    initImmediate: false,
    returnNull: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  // There is no wider language to search for a text in (zh-Hans, zh), and looking for one again at each text took a tenth of a page's time.
  instance.services.languageUtils.toResolveHierarchy = () => [language];
  return instance;
}
