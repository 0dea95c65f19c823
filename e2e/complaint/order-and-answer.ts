import { expect } from 'vitest';
import { until } from '../processes/until.ts';
import type { Complaint } from './begin-complaint.ts';

/** The leader orders something, the desk does it and answers; the owner rates, and everybody of the chain sees how it went. */
export async function orderAndAnswer(complaint: Complaint): Promise<void> {
  const { leader, service, owner, company, say, at, seen } = complaint;
  const zh = company.language === 'zh-CN';
  const path = `/console/service/complaints/${seen.ticketId}`;
  const order = zh ? '今天上门了解' : 'Call on them today';
  const answer = zh ? '已约定晚十点后不再演奏。' : 'They agreed to stop at ten.';
  const deskName = company.staff.find(({ mailbox }) => mailbox === 'service')?.name ?? '';

  await leader.open(at(path));
  await leader.page.getByRole('button', { name: say('aftercare:directives.new'), exact: true }).click();
  const writing = leader.page.getByRole('dialog');
  await writing.locator('textarea').first().fill(order);
  await writing.getByRole('combobox').first().click();
  await leader.page
    .getByRole('option', { name: new RegExp(deskName) })
    .first()
    .click();
  await writing.locator('input[name="tasks[0].body"]').fill(order);
  await leader.look('complaint-directive');
  await writing.getByRole('button', { name: say('aftercare:directives.save'), exact: true }).click();
  await writing.waitFor({ state: 'hidden' });

  await service.open(at('/console/service/directives'));
  await service.page.getByText(order).first().waitFor();
  await service.look('directives');
  await service.page
    .getByRole('button', { name: new RegExp(say('aftercare:directives.complete')) })
    .first()
    .click();
  const completing = service.page.getByRole('dialog');
  await completing
    .getByRole('button', { name: say('aftercare:directives.completeSave'), exact: true })
    .click();
  await completing.waitFor({ state: 'hidden' });

  await service.open(at(path));
  await service.page.getByRole('button', { name: say('aftercare:complaints.answer'), exact: true }).click();
  const answering = service.page.getByRole('dialog');
  await answering.locator('textarea').fill(answer);
  await answering.getByRole('button', { name: say('aftercare:complaints.answerSave'), exact: true }).click();
  await service.page.getByText(say('tickets:status.settled')).first().waitFor();

  const { page } = owner;
  await owner.open(at(`/service/tickets/${seen.ticketId}`));
  await page.getByText(answer).first().waitFor();
  for (const [index, stars] of [5, 4, 5].entries())
    await page.locator(`#rate input[type=radio][value="${stars}"]`).nth(index).check({ force: true });
  await owner.look('complaint-rate');
  await page.locator('#rate button[type=submit]').click();
  await page.locator('#rate').waitFor({ state: 'detached' });

  await until('the rating stands on the page of the complaint', async () => {
    await service.open(at(path));
    return (await service.page.getByText(say('aftercare:complaints.noRating')).count()) === 0;
  });
  expect(await service.page.getByText(answer).count()).toBeGreaterThan(0);
  await service.look('complaint-rated');
}
