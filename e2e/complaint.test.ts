import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import { beginComplaint } from './complaint/begin-complaint.ts';
import { complainOnPhone } from './complaint/complain-on-phone.ts';
import { handleOneToOne } from './complaint/handle-one-to-one.ts';
import { keepOutside } from './complaint/keep-outside.ts';
import { orderAndAnswer } from './complaint/order-and-answer.ts';
import { launchBrowser } from './launch-browser.ts';
import { type Application, startApplication } from './start-application.ts';

const browser = await launchBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  if (process.env.LINLI_REQUIRE_BROWSER === '1') throw browser;
  process.stderr.write(
    `The browser cannot be started here: no complaint is walked in this run (${browser.message})\n`,
  );
}

describe.skipIf(browser instanceof Error)('a complaint', () => {
  let app: Application;

  beforeAll(async () => {
    app = await startApplication({ demonstration: true });
  }, 300_000);

  afterAll(async () => {
    await (browser as Browser).close();
    await app?.stop();
  }, 60_000);

  it.each(demoCompanies.map((company) => [company.language, company] as const))(
    'is heard in %s by those it concerns and nobody else, from a phone to its rating',
    async (_language, company) => {
      const complaint = await beginComplaint(app, browser as Browser, company);
      await complainOnPhone(complaint);
      await handleOneToOne(complaint);
      await keepOutside(complaint);
      await orderAndAnswer(complaint);
      const { owner, service, leader, outsider } = complaint;
      expect([owner, service, leader, outsider].flatMap(({ problems }) => problems)).toEqual([]);
    },
    300_000,
  );
});
