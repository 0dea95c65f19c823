import { sayIn } from '#sandbox/stripe/pages/texts.ts';
import { untilReady } from '../story/visitor.ts';
import type { Repair } from './begin-repair.ts';

/** The worker says what it costs, the owner agrees on the phone, the work is finished with the owner's code, and the bill is paid online. */
export async function askOwner(repair: Repair): Promise<void> {
  const { worker, owner, company, say, at, seen } = repair;
  const { page } = worker;
  const zh = company.language === 'zh-CN';
  const act = (name: string) => page.getByRole('button', { name, exact: true });
  await worker.open(at(`/field/tickets/${seen.ticketId}`));
  await act(say('field:act.finish')).waitFor();
  await act(say('field:ticket.more')).click();
  await act(say('field:act.quotation')).click();
  await page.getByLabel(say('field:quotation.search')).fill(zh ? '更换角阀' : 'New angle valve');
  await page.getByRole('button', { name: zh ? '更换角阀' : 'New angle valve' }).click();
  await page.getByLabel(say('field:quotation.search')).fill(seen.material);
  await page.getByRole('button', { name: seen.material }).click();
  await worker.look('repair-quotation');
  await act(say('field:quotation.send')).click();
  await act(say('field:act.resume')).waitFor();
  await page.getByText(say('field:network.allSent')).first().waitFor();

  await owner.open(at(`/service/tickets/${seen.ticketId}`));
  await owner.page.getByRole('link', { name: say('service:now.look') }).click();
  await owner.page.waitForURL(/\/service\/quotations\//);
  await untilReady(owner.page);
  await owner.look('repair-consent');
  await owner.page.locator('#agree button[type=submit]').click();
  await owner.page.getByRole('link', { name: say('quotations:own.pay') }).waitFor();

  await page.reload();
  await act(say('field:act.finish')).click();
  await page
    .locator('textarea[name=note]')
    .fill(zh ? '已更换角阀，试水无渗漏' : 'Valve replaced, no leak under pressure');
  await page.getByRole('radio', { name: say('field:form.confirmation.code') }).check();
  await page.locator('input[name=code]').fill(seen.finishCode);
  await worker.look('repair-finish');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('field:act.finish'), exact: true })
    .click();
  await page.getByText(say('tickets:status.done')).first().waitFor();
  await page.getByText(say('field:network.allSent')).first().waitFor();
  await pay(repair);
}

async function pay({ owner, company, say }: Repair): Promise<void> {
  const hosted = sayIn(company.language);
  const { page } = owner;
  await page.getByRole('link', { name: say('quotations:own.pay') }).click();
  await page.waitForURL(/\/bills\/[0-9a-f-]{36}/);
  await untilReady(page);
  await owner.look('repair-bill');
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(/\/checkout\/pay\//);
  if (company.language === 'zh-CN') {
    await page.getByRole('radio', { name: hosted('alipay') }).check();
    await page.locator('form button[type=submit]').click();
    await page.getByRole('button', { name: hosted('authorize') }).click();
  } else {
    await page.getByLabel(hosted('cardNumber')).fill('4242 4242 4242 4242');
    await page.locator('form button[type=submit]').click();
  }
  await page.waitForURL(/\/checkouts\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { name: say('portal:checkout.paid') }).waitFor();
}
