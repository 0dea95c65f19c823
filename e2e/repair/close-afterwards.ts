import { until } from '../processes/until.ts';
import type { Repair } from './begin-repair.ts';

/** Paid, the ticket settles by itself; the owner says what they thought of it, the desk calls them back, and it closes. */
export async function closeAfterwards({ owner, service, say, at, seen, company }: Repair): Promise<void> {
  const own = at(`/service/tickets/${seen.ticketId}`);
  const { page } = owner;
  await until('the paid ticket waits for its rating', async () => {
    await owner.open(own);
    return (await page.locator('#rate').count()) > 0;
  });
  await page.locator('#rate input[type=radio][value="5"]').nth(0).check({ force: true });
  await page.locator('#rate input[type=radio][value="4"]').nth(1).check({ force: true });
  await page.locator('#rate input[type=radio][value="5"]').nth(2).check({ force: true });
  await owner.look('repair-rate');
  await page.locator('#rate button[type=submit]').click();
  await page.locator('#rate').waitFor({ state: 'detached' });

  await service.open(at('/console/service/callbacks'));
  await service.look('repair-callbacks');
  await service.open(at(`/console/service/tickets/${seen.ticketId}`));
  await service.page
    .getByRole('button', { name: new RegExp(say('aftercare:callbacks.record')) })
    .first()
    .click();
  const dialog = service.page.getByRole('dialog');
  await dialog
    .getByRole('radio', { name: say('aftercare:callbacks.outcomes.satisfied'), exact: true })
    .check();
  await dialog
    .locator('textarea')
    .first()
    .fill(company.language === 'zh-CN' ? '业主很满意' : 'Happy with it');
  await dialog.getByRole('button', { name: say('aftercare:callbacks.save') }).click();
  await dialog.waitFor({ state: 'hidden' });
  const closed = say('tickets:status.closed');
  await until('the ticket is closed', async () => {
    await service.open(at(`/console/service/tickets/${seen.ticketId}`));
    return (await service.page.getByText(closed, { exact: true }).count()) > 0;
  });
  await service.look('repair-closed');
  await owner.open(own);
  await page.getByText(say('service:status.finished')).first().waitFor();
}
