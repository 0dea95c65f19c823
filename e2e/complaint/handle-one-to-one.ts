import { expect } from 'vitest';
import type { Complaint } from './begin-complaint.ts';

/** The desk takes it on and asks; the owner answers; both read what the other wrote. */
export async function handleOneToOne({
  service,
  owner,
  company,
  say,
  at,
  words,
  seen,
}: Complaint): Promise<void> {
  const zh = company.language === 'zh-CN';
  const question = zh ? '请问是哪几天？' : 'On which days was it?';
  const reply = zh ? '周五和周六' : 'Friday and Saturday';
  const { page } = service;
  await service.open(at('/console/service/complaints'));
  await page.getByText(words).first().waitFor();
  await service.look('complaints');
  await service.open(at(`/console/service/complaints/${seen.ticketId}`));
  await page.getByRole('button', { name: say('aftercare:complaints.take'), exact: true }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('aftercare:complaints.takeSave'), exact: true })
    .click();
  await page.getByText(say('tickets:status.working')).first().waitFor();
  await page.locator('#message textarea').fill(question);
  await page.locator('#message button[type=submit]').click();
  await page.getByText(question).first().waitFor();

  await owner.open(at(`/service/tickets/${seen.ticketId}`));
  await owner.page.getByText(question).first().waitFor();
  await owner.page.locator('#message textarea').fill(reply);
  await owner.look('complaint-conversation');
  await owner.page.locator('#message button[type=submit]').click();
  await owner.page.locator('ol').getByText(reply).first().waitFor();

  await service.open(at(`/console/service/complaints/${seen.ticketId}`));
  await page.getByText(reply).first().waitFor();
  await service.look('complaint');
  expect(await page.locator('#message').count()).toBe(1);
}
