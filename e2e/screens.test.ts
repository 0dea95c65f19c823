import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Language } from '#app/kernel/languages.ts';
import { demoAddress, demoCompanies, demoPassword } from '#prisma/seed/demo-companies.ts';
import { launchBrowser } from './launch-browser.ts';
import { accessibilityProblems, untranslated } from './screens/look-at.ts';
import { walkScreens } from './screens/walk-screens.ts';
import { type Application, startApplication } from './start-application.ts';
import { newVisitor, type Visitor } from './story/visitor.ts';

/**
 * Every screen of the demonstration, in two of its forms; in all of them where `LINLI_SCREENS=all`, with pictures where `LINLI_PICTURES` names a
 * folder: nothing wider than the screen, nothing untranslated, no error in the browser, nothing that keeps out people who use a keyboard or a
 * screen reader.
 */
type Form = { language: Language; device: 'phone' | 'desktop'; dark: boolean };
const forms: Form[] = (['zh-CN', 'en'] as const).flatMap((language) =>
  (['phone', 'desktop'] as const).flatMap((device) =>
    [false, true].map((dark) => ({ language, device, dark })),
  ),
);
/** Two of them, so that each language, size and look is seen; the workers' page is for phones alone. */
function formsOf(audience: Audience): Form[] {
  const every = forms.filter(({ device }) => audience !== 'field' || device === 'phone');
  if (process.env.LINLI_SCREENS === 'all') return every;
  return every.filter(
    ({ language, device, dark }) =>
      dark === (language === 'en') &&
      (audience === 'field' || (language === 'zh-CN') === (device === 'phone')),
  );
}

const company = demoCompanies[0] as (typeof demoCompanies)[number];
const administrator = company.staff.find(({ role }) => role === 'administrator')?.mailbox ?? '';
const audiences = {
  field: { mailbox: 'worker', start: '/field', within: ['/field'] },
  public: { mailbox: null, start: '/', within: ['/', '/sign-up', '/sign-in'] },
  console: { mailbox: administrator, start: '/console', within: ['/console', '/account'] },
  portal: {
    mailbox: company.owner.mailbox,
    start: '/home',
    within: [
      '/home',
      '/bills',
      '/payments',
      '/prepaid',
      '/pay',
      '/ways-to-pay',
      '/autopay',
      '/shared-links',
      '/messages',
      '/letters',
      '/board',
      '/points',
      '/me',
      '/statements',
      '/payment-plans',
      '/public-accounts',
      '/receipts',
      '/invoices',
      '/parking',
      '/service',
      '/account',
    ],
  },
} as const;
type Audience = keyof typeof audiences;

/** So many walk at once: while one page is fetched, another one is looked at. */
const hands = 2;

const browser = await launchBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  if (process.env.LINLI_REQUIRE_BROWSER === '1') throw browser;
  process.stderr.write(
    `The browser cannot be started here: the screens are not looked at (${browser.message})\n`,
  );
}

describe.skipIf(browser instanceof Error)('every screen', () => {
  let app: Application;

  beforeAll(async () => {
    app = await startApplication({ demonstration: true });
  }, 300_000);

  afterAll(async () => {
    await (browser as Browser).close();
    await app?.stop();
  }, 60_000);

  const addressOf = (audience: Audience, path: string) =>
    audience === 'public' ? `${app.origin}${path}` : app.at(company.slug, path);

  async function visitorOf(audience: Audience, form: Form): Promise<Visitor> {
    const visitor = await newVisitor(browser as Browser, form);
    await visitor.page.emulateMedia({ colorScheme: form.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
    const { mailbox } = audiences[audience];
    if (mailbox) {
      await visitor.open(addressOf(audience, '/sign-in?by=password'));
      await visitor.page.locator('input[name=email]').last().fill(demoAddress(company, mailbox));
      await visitor.page.locator('input[name=password]').fill(demoPassword);
      await Promise.all([
        visitor.page.waitForURL((url) => !url.pathname.startsWith('/sign-in')),
        visitor.page.locator('input[name=password]').press('Enter'),
      ]);
    } else await visitor.open(addressOf(audience, '/'));
    // As the switch in the page does it: a member's own language would win over the browser's.
    await visitor.page.evaluate(
      (language) =>
        fetch('/preferences', {
          method: 'POST',
          body: new URLSearchParams({ language, returnTo: '/preferences' }),
          redirect: 'manual',
        }).then(() => undefined),
      form.language,
    );
    return visitor;
  }

  describe.each(Object.keys(audiences) as Audience[])('of the %s', (audience) => {
    it.each(formsOf(audience))(
      'in $language on a $device, dark: $dark',
      async (form) => {
        const visitors = await Promise.all(Array.from({ length: hands }, () => visitorOf(audience, form)));
        const { start, within } = audiences[audience];
        const problems: string[] = [];
        const count = await walkScreens({
          visitors,
          start: addressOf(audience, start),
          within,
          look: async (visitor, path) => {
            const name = path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'one').replaceAll(/[/#]+/g, '-');
            await visitor.look(`${audience}${name}${form.dark ? '-dark' : ''}`);
            const found = [
              ...(await accessibilityProblems(visitor.page)),
              ...(await untranslated(visitor.page)),
            ];
            problems.push(...found.map((problem) => `${path}: ${problem}`));
          },
        });
        for (const { context } of visitors) await context.close();
        expect(count).toBeGreaterThan(2);
        expect([...visitors.flatMap((visitor) => visitor.problems), ...problems]).toEqual([]);
      },
      600_000,
    );
  });
});
