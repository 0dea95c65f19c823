import type { Repair } from './begin-repair.ts';

/** The keeper hands out what was asked for; the work goes on by itself. */
export async function handMaterialsOut({ keeper, worker, say, at }: Repair): Promise<void> {
  const { page } = keeper;
  await keeper.open(at('/console/service/warehouse/requests?status=to_issue'));
  await page.locator('main a[href*="/warehouse/requests/"]').first().click();
  await page.waitForURL(/requests\/[0-9a-f-]{36}/);
  const button = page.getByRole('button', { name: say('warehouse:requests.issueButton') });
  await button.waitFor();
  await keeper.look('repair-hand-out');
  await button.click();
  await button.waitFor({ state: 'detached' });
  await worker.page.reload();
  await worker.page.getByText(say('field:network.allSent')).first().waitFor();
}
