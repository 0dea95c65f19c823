import { createCookie } from '@remix-run/node';
import { RemixI18Next } from 'remix-i18next/server';
import { isLanguage, type Language, languages } from '#app/kernel/languages.ts';

const ONE_YEAR_SECONDS = 31_536_000;

/** The language that a person chose. Readable by scripts on purpose: it is no secret. */
export const languageCookie = createCookie('lng', { path: '/', sameSite: 'lax', maxAge: ONE_YEAR_SECONDS });

const detectors = new Map<Language, RemixI18Next>();

/** The reader's language: the cookie `lng`, then Accept-Language, then the company's own. */
export async function detectLanguage(request: Request, companyDefault: Language): Promise<Language> {
  let detector = detectors.get(companyDefault);
  if (!detector) {
    detector = new RemixI18Next({
      detection: {
        supportedLanguages: [...languages],
        fallbackLanguage: companyDefault,
        cookie: languageCookie,
        order: ['cookie', 'header'],
      },
    });
    detectors.set(companyDefault, detector);
  }
  const language = await detector.getLocale(request);
  return isLanguage(language) ? language : companyDefault;
}
