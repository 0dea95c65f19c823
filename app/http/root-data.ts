import type { Brand, TextSize, Theme } from '#app/kernel/appearance.ts';
import type { Language } from '#app/kernel/languages.ts';
import { type Flash, takeFlash } from './flash.ts';
import { detectLanguage } from './i18n.ts';
import { readPreferences } from './preferences.ts';

/** What every page knows. `now` is the server's clock, so that "3 minutes ago" is the same text on both sides. */
export type RootData = {
  language: Language;
  theme: Theme;
  textSize: TextSize;
  brand: Brand | null;
  timeZone: string;
  now: string;
  flash: Flash | null;
  csrf?: string;
};

/** What the host and the sign-in say about this request; all of it is optional on the public site. */
export type RootFacts = {
  brand: Brand | null;
  defaultLanguage?: Language;
  timeZone?: string;
  csrf?: string;
};

export async function rootData(
  request: Request,
  facts: RootFacts,
): Promise<{ data: RootData; headers: Headers }> {
  const [language, preferences, { flash, clear }] = await Promise.all([
    detectLanguage(request, facts.defaultLanguage ?? 'zh-CN'),
    readPreferences(request),
    takeFlash(request),
  ]);
  const headers = new Headers({ Vary: 'Cookie, Accept-Language' });
  if (clear) headers.append('Set-Cookie', clear);
  return {
    data: {
      language,
      ...preferences,
      brand: facts.brand,
      timeZone: facts.timeZone ?? 'Asia/Shanghai',
      now: new Date().toISOString(),
      flash,
      ...(facts.csrf && { csrf: facts.csrf }),
    },
    headers,
  };
}
