import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { Scene } from '../in-browser.ts';
import type { Application } from '../start-application.ts';
import { newVisitor, type Visitor } from './visitor.ts';

/** Who and what one walk through the product is about. */
export type Story = {
  app: Application;
  language: Language;
  company: {
    name: string;
    slug: string;
    currency: string;
    timeZone: string;
    administrator: { name: string; email: string; password: string };
  };
  owner: { name: string; email: string };
  /** Staff at a desk. */
  staff: Visitor;
  /** The owner with a phone. */
  phone: Visitor;
  say: ReturnType<typeof sayIn>;
  /** What the walk came by, for those who must not get there. */
  seen: { paths: string[]; otherRoom: string };
  /** The address of a page of the company. */
  at(path: string): string;
};

/** The texts of the screens, so that a change of words breaks no test. */
export function sayIn(language: Language) {
  return translator(language, [
    'common',
    'auth',
    'console',
    'portal',
    'billing',
    'counter',
    'ledger',
    'payments',
    'imports',
    'people',
    'settings',
  ]);
}

const facts = {
  'zh-CN': {
    company: '翠湖物业',
    administrator: '赵敏',
    owner: '周明',
    currency: 'CNY',
    zone: 'Asia/Shanghai',
  },
  en: {
    company: 'Jade Lake Property',
    administrator: 'Ada Miller',
    owner: 'Grace Chen',
    currency: 'USD',
    zone: 'America/New_York',
  },
} satisfies Record<Language, unknown>;

export async function newStory({ app, browser }: Scene, language: Language): Promise<Story> {
  const { company, administrator, owner, currency, zone } = facts[language];
  const mark = Date.now().toString(36);
  const slug = `${language === 'en' ? 'jade-lake' : 'cuihu'}-${mark}`;
  return {
    app,
    language,
    company: {
      name: company,
      slug,
      currency,
      timeZone: zone,
      administrator: {
        name: administrator,
        email: `admin@${slug}.example`,
        password: `bamboo ${mark} lantern`,
      },
    },
    owner: { name: owner, email: `owner@${slug}.example` },
    staff: await newVisitor(browser, { device: 'desktop', language }),
    phone: await newVisitor(browser, { device: 'phone', language }),
    say: sayIn(language),
    seen: { paths: [], otherRoom: '' },
    at: (path) => app.at(slug, path),
  };
}
