import { describe, expect, it } from 'vitest';
import type { Language } from '#app/kernel/languages.ts';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import { inBrowser } from './in-browser.ts';
import { accessibilityProblems, untranslated } from './screens/look-at.ts';
import { walkScreens } from './screens/walk-screens.ts';
import { signIn } from './sign-in.ts';
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

await inBrowser('every screen', { demonstration: true }, (scene) => {
  const addressOf = (audience: Audience, path: string) =>
    audience === 'public' ? `${scene.app.origin}${path}` : scene.app.at(company.slug, path);

  async function visitorOf(audience: Audience, form: Form): Promise<Visitor> {
    const { mailbox } = audiences[audience];
    const visitor = mailbox
      ? await signIn(scene, company, mailbox, form)
      : await newVisitor(scene.browser, form);
    if (!mailbox) await visitor.open(addressOf(audience, '/'));
    await visitor.page.emulateMedia({ colorScheme: form.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
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
