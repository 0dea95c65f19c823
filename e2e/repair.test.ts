import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import { launchBrowser } from './launch-browser.ts';
import { askOwner } from './repair/ask-owner.ts';
import { beginRepair, type Repair } from './repair/begin-repair.ts';
import { closeAfterwards } from './repair/close-afterwards.ts';
import { giveOut } from './repair/give-out.ts';
import { handMaterialsOut } from './repair/hand-materials-out.ts';
import { reportOnPhone } from './repair/report-on-phone.ts';
import { stockWarehouse } from './repair/stock-warehouse.ts';
import { workOffline } from './repair/work-offline.ts';
import { type Application, startApplication } from './start-application.ts';

const browser = await launchBrowser().catch((error: Error) => error);
if (browser instanceof Error) {
  if (process.env.LINLI_REQUIRE_BROWSER === '1') throw browser;
  process.stderr.write(
    `The browser cannot be started here: no repair is walked in this run (${browser.message})\n`,
  );
}

describe.skipIf(browser instanceof Error)('a repair', () => {
  let app: Application;

  beforeAll(async () => {
    app = await startApplication({ demonstration: true });
  }, 300_000);

  afterAll(async () => {
    await (browser as Browser).close();
    await app?.stop();
  }, 60_000);

  it.each(demoCompanies.map((company) => [company.language, company] as const))(
    'is walked in %s by owner, desk, lead, worker and keeper, from a photo to the callback',
    async (_language, company) => {
      const repair: Repair = await beginRepair(app, browser as Browser, company);
      await stockWarehouse(repair);
      await reportOnPhone(repair);
      await giveOut(repair);
      await workOffline(repair);
      await handMaterialsOut(repair);
      await askOwner(repair);
      await closeAfterwards(repair);
      const { owner, service, lead, worker, keeper } = repair;
      expect([owner, service, lead, worker, keeper].flatMap(({ problems }) => problems)).toEqual([]);
    },
    600_000,
  );
});
