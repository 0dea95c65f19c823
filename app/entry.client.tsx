import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { isLanguage } from '#app/kernel/languages.ts';
import { createI18n } from '#app/locales/create-i18n.ts';
import { loadTexts } from '#app/locales/load-texts.ts';
import { providePageTexts } from '#app/locales/page-texts.ts';

async function hydrate() {
  const { lang } = document.documentElement;
  const language = isLanguage(lang) ? lang : 'zh-CN';
  const i18n = createI18n(language, await loadTexts(language));
  providePageTexts(() => i18n);
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18n}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
