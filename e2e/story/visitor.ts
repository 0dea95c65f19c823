import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import type { Language } from '#app/kernel/languages.ts';

export type Visitor = {
  page: Page;
  context: BrowserContext;
  /** Goes to an address and waits until the page answers to the hand. */
  open(url: string): Promise<void>;
  /** Holds the page to its width and, where `LINLI_PICTURES` names a folder, keeps a picture of it. */
  look(name: string): Promise<void>;
  /** What went wrong in the browser so far. */
  problems: string[];
};

const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1440, height: 900 } };

/** Somebody with a browser of their own: no cookie is shared with another visitor. */
export async function newVisitor(
  browser: Browser,
  { device, language }: { device: keyof typeof sizes; language: Language },
): Promise<Visitor> {
  const phone = device === 'phone';
  const context = await browser.newContext({
    viewport: sizes[device],
    deviceScaleFactor: phone ? 2 : 1,
    hasTouch: phone,
    isMobile: phone,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    // A search that the next letter, or leaving the page, has made needless is given up while its answer comes in.
    const isGivenUp = message.text().startsWith('AbortError');
    if (message.type() === 'error' && !isDeclinedCard(message) && !isGivenUp) {
      problems.push(`${page.url()}: ${message.text()} (${message.location().url})`);
    }
  });
  const open = async (url: string) => {
    await page.goto(url);
    await untilReady(page);
  };
  const look = async (name: string) => {
    await untilReady(page);
    const tooWide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (tooWide > 0) problems.push(`${page.url()}: ${tooWide} px wider than the screen`);
    const folder = process.env.LINLI_PICTURES;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    const file = `${name}-${language}-${device}.png`;
    await page.screenshot({ path: path.join(folder, file), animations: 'disabled', caret: 'hide' });
  };
  return { page, context, open, look, problems };
}

/** React listens: before that a button of a script would do nothing. Pages without scripts are ready when they are there. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => {
    if (!('__remixContext' in window)) return true;
    const within = document.querySelector('main') ?? document.body;
    return Object.keys(within).some((key) => key.startsWith('__reactProps'));
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The hosted payment page answers 422 to a declined card, which a browser reports as an error. */
function isDeclinedCard(message: ConsoleMessage): boolean {
  return message.text().includes('422') && message.location().url.includes('/checkout/pay/');
}
