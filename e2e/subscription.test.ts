import { afterAll, beforeAll, expect, it } from 'vitest';
import { sweepSubscriptions } from '#app/domain/subscription/sweep-subscriptions.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { translator } from '#app/locales/translator.ts';
import { sayIn as sayHosted } from '#sandbox/stripe/pages/texts.ts';
import { closeDatabase } from '#tenants/database/clients.ts';
import { inBrowser } from './in-browser.ts';
import { until } from './processes/until.ts';
import { signUp } from './story/sign-up.ts';
import { newStory, type Story } from './story/story.ts';
import { untilReady } from './story/visitor.ts';

const day = 24 * 3600;
const page = '/console/settings/subscription';

await inBrowser('the life of a subscription', { demonstration: false }, (scene) => {
  beforeAll(async () => {
    // The test's own process moves the platform's clock, and so needs the platform's database.
    await closeDatabase();
    Object.assign(process.env, scene.app.environment, { NODE_ENV: 'test' });
    reloadEnv();
  });

  afterAll(async () => {
    await closeDatabase();
  });

  async function control(name: string, input: object): Promise<void> {
    const { origin } = new URL(scene.app.mailbox);
    const answer = await fetch(`${origin}/_sandbox/stripe/${name}`, {
      method: 'POST',
      body: JSON.stringify(input),
    });
    expect(answer.ok).toBe(true);
  }
  /** Lets time pass at Stripe; its webhooks tell the application. */
  const passAtStripe = (seconds: number) => control('advanceClock', { seconds });

  it.each(['zh-CN', 'en'] as const)(
    'is walked in %s from the trial to read-only and back',
    async (language) => {
      await control('reset', {});
      const story = await newStory(scene, language);
      const { staff, at, company } = story;
      const say = translator(language, 'subscription');
      const hosted = sayHosted(language);
      const { page: screen } = staff;
      const button = (name: string) => screen.getByRole('button', { name, exact: true });
      const standsAt = (status: 'trialing' | 'active' | 'past_due' | 'read_only') =>
        untilShown(story, say(`status.${status}`));

      // The trial: no card, all plans, and what is used.
      await signUp(story);
      await staff.open(at(page));
      await screen.getByText(say('present.trial'), { exact: true }).waitFor();
      await screen.getByText(say('usage.title')).waitFor();
      await staff.look('subscription-trial');
      await lookNarrow(story, 'subscription-trial-narrow');

      // Subscribed on Stripe's page. What is left of the trial stays free.
      await button(say('choose.start', { plan: say('plans.growth') })).click();
      await screen.waitForURL(/\/checkout\/pay\//);
      await button(hosted('subscribe')).click();
      await screen.waitForURL((url) => url.pathname === page);
      await screen.getByText(say('returned.active')).first().waitFor();
      await screen.getByText(say('choose.current')).waitFor();

      // The trial ends, and the first month is charged.
      await passAtStripe(31 * day);
      await standsAt('active');
      await screen.getByText(say('invoices.statuses.paid')).first().waitFor();
      await staff.look('subscription-active');
      await lookNarrow(story, 'subscription-active-narrow');

      // A larger plan: the difference is shown, paid and holds at once. Then back down.
      await screen
        .getByRole('link', { name: say('choose.upgrade', { plan: say('plans.city') }), exact: true })
        .click();
      await screen.getByText(say('change.dueNow'), { exact: true }).waitFor();
      await untilReady(screen);
      await staff.look('subscription-upgrade');
      await lookNarrow(story, 'subscription-upgrade-narrow');
      await screen.locator('form button[type=submit]').last().click();
      await screen
        .getByText(say('change.done', { plan: say('plans.city') }))
        .first()
        .waitFor();

      // The card stops working, and the next month cannot be charged.
      await button(say('actions.portal')).click();
      await screen.waitForURL(/\/billing\/portal\//);
      await screen.getByLabel(hosted('cardNumber')).fill('4000 0000 0000 0341');
      await button(hosted('portalSaveCard')).click();
      await screen.getByText('0341').first().waitFor();
      await screen.getByRole('link', { name: hosted('back', { name: 'Linli' }) }).click();
      await screen.waitForURL((url) => url.pathname === page);
      await passAtStripe(31 * day);
      await standsAt('past_due');
      await staff.open(at('/console'));
      await screen.getByRole('link', { name: say('banner.action.past_due') }).waitFor();
      await staff.look('subscription-past-due');

      // The days of grace run out by the platform's own clock.
      await sweepSubscriptions(new Date(Date.now() + 120 * day * 1000));
      await staff.open(at('/console'));
      await screen.getByText(say('banner.read_only.manager')).waitFor();
      await staff.look('subscription-read-only');
      await staff.open(at('/console/communities'));
      await createCommunity(story);
      await screen.getByText(translator(language, 'errors')('subscription_read_only')).first().waitFor();
      await staff.open(at(page));
      await staff.look('subscription-read-only-page');

      // Paid, and everything goes on.
      await screen.getByRole('link', { name: say('actions.pay') }).click();
      await screen.waitForURL(/\/invoice\//);
      await screen.locator('form button[type=submit]').click();
      await screen.getByText(hosted('paid')).first().waitFor();
      await staff.open(at(page));
      await standsAt('active');
      await staff.open(at('/console/communities'));
      await createCommunity(story);
      await screen.getByText(company.name).first().waitFor();
      await screen.getByText('E2E').first().waitFor();
      expect(staff.problems.filter((problem) => !/40[29]|422/.test(problem))).toEqual([]);
    },
    300_000,
  );
});

/** The same page as wide as a phone and in the dark. */
async function lookNarrow({ staff }: Story, name: string): Promise<void> {
  const wide = staff.page.viewportSize();
  await staff.page.emulateMedia({ colorScheme: 'dark' });
  await staff.page.setViewportSize({ width: 390, height: 1_800 });
  await staff.look(name);
  await staff.page.emulateMedia({ colorScheme: 'light' });
  if (wide) await staff.page.setViewportSize(wide);
}

/** Reloads until the webhook has told the application. */
async function untilShown({ staff, at }: Story, text: string): Promise<void> {
  await until(text, async () => {
    await staff.open(at(page));
    return (await staff.page.getByText(text, { exact: true }).count()) > 0;
  });
}

async function createCommunity({ staff, language }: Story): Promise<void> {
  const { page: screen } = staff;
  const name = translator(language, 'people')('communities.new');
  await screen.getByRole('button', { name, exact: true }).first().click();
  await screen.locator('input[name=name]').fill('E2E');
  await screen.locator('input[name=name]').press('Enter');
}
