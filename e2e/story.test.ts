import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { type Application, startApplication } from './start-application.ts';
import { billMonth } from './story/bill-month.ts';
import { connectStripe } from './story/connect-stripe.ts';
import { importRegister } from './story/import-register.ts';
import { neighbours } from './story/neighbours.ts';
import { payOnline } from './story/pay-online.ts';
import { setFees } from './story/set-fees.ts';
import { signUp } from './story/sign-up.ts';
import { newStory } from './story/story.ts';
import { takeCash } from './story/take-cash.ts';

const browser = await launchBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  if (process.env.LINLI_REQUIRE_BROWSER === '1') throw browser;
  process.stderr.write(
    `The browser cannot be started here: the walk through the product is skipped (${browser.message})\n`,
  );
}

describe.skipIf(browser instanceof Error)('the story of a company and its owners', () => {
  let app: Application;

  beforeAll(async () => {
    app = await startApplication();
  }, 300_000);

  afterAll(async () => {
    await (browser as Browser).close();
    await app?.stop();
  }, 60_000);

  it.each(['zh-CN', 'en'] as const)(
    'is walked in %s',
    async (language) => {
      const story = await newStory(app, browser as Browser, language);
      await signUp(story);
      await importRegister(story);
      await setFees(story);
      await connectStripe(story);
      await billMonth(story);
      await payOnline(story);
      await takeCash(story);
      const other = await newStory(app, browser as Browser, language);
      await neighbours(story, other);
      const problems = [story, other].flatMap(({ staff, phone }) => [...staff.problems, ...phone.problems]);
      expect(problems).toEqual([]);
    },
    300_000,
  );
});
