import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { type Application, startApplication } from './start-application.ts';
import { signUp } from './story/sign-up.ts';
import { newStory } from './story/story.ts';

const required = process.env.LINLI_REQUIRE_BROWSER === '1';
const browser = await launchBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  if (required) throw browser;
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
  });

  it.each(['zh-CN', 'en'] as const)(
    'is walked in %s',
    async (language) => {
      const story = await newStory(app, browser as Browser, language);
      await signUp(story);
      expect([...story.staff.problems, ...story.phone.problems]).toEqual([]);
    },
    180_000,
  );
});
