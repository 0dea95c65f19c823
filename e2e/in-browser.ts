import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { type Application, startApplication } from './start-application.ts';

/** What the tests of one file share. It is there once they run, not while they are collected. */
export type Scene = { readonly browser: Browser; readonly app: Application };

/**
 * Tests with a browser and a running application, one of each for all of a file. Where no browser can be started they are skipped with a word;
 * `LINLI_REQUIRE_BROWSER=1` makes that a failure.
 *
 * @param options.demonstration with the two companies of the demonstration, whose history takes a minute to make: walks that do not disturb
 *   each other had better share it
 */
export async function inBrowser(
  name: string,
  options: { demonstration: boolean },
  tests: (scene: Scene) => void,
): Promise<void> {
  const browser = await launchBrowser().catch((error: Error) => error);
  if (browser instanceof Error) {
    if (process.env.LINLI_REQUIRE_BROWSER === '1') throw browser;
    process.stderr.write(`The browser cannot be started here: ${name} is skipped (${browser.message})\n`);
  }
  describe.skipIf(browser instanceof Error)(name, () => {
    let app: Application | undefined;

    beforeAll(async () => {
      app = await startApplication(options);
    }, 300_000);

    afterAll(async () => {
      await (browser as Browser).close();
      await app?.stop();
    }, 60_000);

    tests({
      get browser() {
        return browser as Browser;
      },
      get app() {
        if (!app) throw new Error('The application is not there yet');
        return app;
      },
    });
  });
}
