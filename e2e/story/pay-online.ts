import { extractText } from 'unpdf';
import { expect } from 'vitest';
import { sayIn } from '#sandbox/stripe/pages/texts.ts';
import { mailTo } from './read-mail.ts';
import type { Story } from './story.ts';
import { untilReady } from './visitor.ts';

/** The owner reads the mail, signs in with a code on the phone, looks at a bill and pays what is due. */
export async function payOnline(story: Story): Promise<void> {
  const { phone, say, at, seen, language } = story;
  const { page } = phone;
  await readAnnouncement(story);
  await signInByCode(story);
  await phone.look('portal-home');

  await page.getByRole('link', { name: say('portal:due.pay') }).click();
  await page.waitForURL(at('/bills'));
  await page.getByRole('button', { name: say('portal:pay.pay'), exact: true }).waitFor();
  await phone.look('portal-bills');
  await page.locator('main a[href^="/bills/"]').first().click();
  await page.waitForURL(/\/bills\/[0-9a-f-]{36}/);
  seen.paths.push(new URL(page.url()).pathname, `/console/money${new URL(page.url()).pathname}`);
  await page.getByRole('heading', { name: say('portal:bill.how') }).waitFor();
  await phone.look('portal-bill');

  await phone.open(at('/bills'));
  const boxes = page.locator('input[name=billId]');
  expect(await boxes.count()).toBeGreaterThanOrEqual(2);
  // What is due starts ticked: none of it, then all of it.
  const all = page.getByRole('checkbox', { name: say('portal:pay.selectAll'), exact: true });
  await all.uncheck();
  await page.getByRole('button', { name: say('portal:pay.pay'), exact: true }).click();
  await page.getByText(say('portal:pay.chooseFirst')).first().waitFor();
  await all.check();
  await page
    .getByText(say('portal:pay.selected', { count: await boxes.count() }))
    .first()
    .waitFor();
  await page.getByRole('button', { name: say('portal:pay.pay'), exact: true }).click();
  await page.waitForURL(/\/checkout\/pay\//);
  await phone.look('hosted-checkout');
  if (language === 'en') await payByCard(story);
  else await payByAlipay(story);

  await page.waitForURL(/\/checkouts\/[0-9a-f-]{36}/);
  seen.paths.push(new URL(page.url()).pathname);
  await page.getByRole('heading', { name: say('portal:checkout.paid') }).waitFor();
  await phone.look('portal-paid');
  await page.getByRole('link', { name: say('portal:checkout.seeReceipt') }).click();
  await page.waitForURL(/\/payments\/[0-9a-f-]{36}/);
  await untilReady(page);
  const path = new URL(page.url()).pathname;
  seen.paths.push(path, `${path}/receipt.pdf`, `/console/money${path}`);
  await phone.look('portal-receipt');
  await downloadReceipt(story);
  await phone.open(at('/bills'));
  await page.getByText(say('portal:bills.empty.due')).first().waitFor();
  await phone.open(at('/bills?tab=paid'));
  expect(await page.locator('main a[href^="/bills/"]').count()).toBeGreaterThanOrEqual(2);
  await phone.look('portal-paid-bills');
}

async function readAnnouncement(story: Story): Promise<void> {
  const { owner, company, language } = story;
  const mail = await mailTo(story, owner.email, () => true);
  expect(mail.from).toContain(company.name);
  expect(/\p{Script=Han}/u.test(mail.subject)).toBe(language === 'zh-CN');
  expect(mail.html).toContain(story.at('/bills'));
}

async function signInByCode(story: Story): Promise<void> {
  const { phone, say, at, owner } = story;
  const { page } = phone;
  await phone.open(at('/bills'));
  await page.waitForURL(/\/sign-in/);
  await phone.look('portal-sign-in');
  await page.getByLabel(say('auth:signIn.email'), { exact: true }).fill(owner.email);
  await page.getByRole('button', { name: say('auth:signIn.sendCode') }).click();
  await page.waitForURL(/\/sign-in\/code/);
  const sixDigits = /(?<!\d)\d{6}(?!\d)/;
  const mail = await mailTo(story, owner.email, ({ subject }) => sixDigits.test(subject));
  await page
    .getByLabel(say('auth:code.label'), { exact: true })
    .fill(sixDigits.exec(mail.subject)?.[0] ?? '');
  await page.getByRole('button', { name: say('auth:code.submit') }).click();
  await page.waitForURL(at('/bills'));
  await page
    .getByRole('link', { name: say('portal:tabs.home'), exact: true })
    .first()
    .click();
  await page.waitForURL(at('/home'));
  await page
    .getByText(say('portal:home.hello', { name: owner.name }))
    .first()
    .waitFor();
}

async function payByAlipay({ phone, language }: Story): Promise<void> {
  const hosted = sayIn(language);
  await phone.page.getByRole('radio', { name: hosted('alipay') }).check();
  await phone.page.locator('form button[type=submit]').click();
  await phone.page.getByRole('button', { name: hosted('authorize') }).click();
}

/** First with a card that is declined: nothing is lost, another card does it. */
async function payByCard({ phone, language }: Story): Promise<void> {
  const hosted = sayIn(language);
  const { page } = phone;
  const number = page.getByLabel(hosted('cardNumber'));
  await number.fill('4000 0000 0000 0002');
  await page.locator('form button[type=submit]').click();
  await page.getByRole('alert').waitFor();
  await number.fill('4242 4242 4242 4242');
  await page.locator('form button[type=submit]').click();
}

async function downloadReceipt({ phone, say, company }: Story): Promise<void> {
  const { page } = phone;
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: say('portal:payment.download'), exact: true }).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  expect(bytes.subarray(0, 4).toString()).toBe('%PDF');
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
  expect(text.replaceAll(/\s/g, '')).toContain(company.name.replaceAll(/\s/g, ''));
}
