import { describe, expect, it } from 'vitest';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { demoCompanies } from '#prisma/seed/demo-companies.ts';
import { sayIn } from '#sandbox/stripe/pages/texts.ts';
import type { Scene } from '../in-browser.ts';
import { signIn } from '../sign-in.ts';
import { newVisitor, untilReady, type Visitor } from '../story/visitor.ts';

const company = demoCompanies[0] as (typeof demoCompanies)[number];

/** An owner of the demonstration pays by every way there is, and is paid back. */
export function payOnline(scene: Scene): void {
  describe('an owner of the demonstration, with a phone', () => {
    const at = (path: string) => scene.app.at(company.slug, path);
    const texts = (language: Language) =>
      translator(language, ['portal', 'pay', 'credits', 'approvals', 'common']);

    const ownerIn = (language: Language) => signInAs(language, company.owner.mailbox, 'phone');

    async function signInAs(
      language: Language,
      mailbox: string,
      device: 'phone' | 'desktop',
    ): Promise<Visitor> {
      const visitor = await signIn(scene, company, mailbox, { device, language });
      await visitor.page.evaluate(
        (wanted) =>
          fetch('/preferences', {
            method: 'POST',
            body: new URLSearchParams({ language: wanted, returnTo: '/preferences' }),
            redirect: 'manual',
          }).then(() => undefined),
        language,
      );
      return visitor;
    }

    /** Opens the owner's open bills and leaves this many ticked. Answers their ids. */
    async function tick(visitor: Visitor, count: number): Promise<string[]> {
      const { page } = visitor;
      for (const tab of ['due', 'upcoming']) {
        await visitor.open(at(`/bills?tab=${tab}`));
        const boxes = page.locator('input[name=billId]');
        const all = await boxes.count();
        if (all < count) continue;
        for (let place = 0; place < all; place += 1) await boxes.nth(place).setChecked(place < count);
        return Promise.all(Array.from({ length: count }, (_, place) => boxes.nth(place).inputValue()));
      }
      throw new Error('The demonstration has too few open bills');
    }

    async function saveCard(visitor: Visitor, language: Language, number?: string): Promise<void> {
      const { page } = visitor;
      const hosted = sayIn(language);
      const say = texts(language);
      await visitor.open(at('/ways-to-pay'));
      await page.getByRole('button', { name: say('pay:ways.add') }).click();
      await page.waitForURL(/\/checkout\/pay\//);
      if (number) await page.getByLabel(hosted('cardNumber')).fill(number);
      await page.getByRole('button', { name: hosted('portalSaveCard') }).click();
      await page.waitForURL(at('/ways-to-pay'));
      await page
        .getByText(`•••• ${(number ?? '4242').slice(-4)}`)
        .first()
        .waitFor();
    }

    it('pays three bills with Alipay, part of another, and in advance', async () => {
      const owner = await ownerIn('zh-CN');
      const { page } = owner;
      const say = texts('zh-CN');
      const hosted = sayIn('zh-CN');
      const payByAlipay = async () => {
        await page.waitForURL(/\/checkout\/pay\//);
        await page.getByRole('radio', { name: hosted('alipay') }).check();
        await page.locator('form button[type=submit]').click();
        await page.getByRole('button', { name: hosted('authorize') }).click();
        await page.waitForURL(/\/checkouts\/[0-9a-f-]{36}/);
        await page.getByRole('heading', { name: say('portal:checkout.paid') }).waitFor();
      };
      const three = await tick(owner, 3);
      await page.getByRole('button', { name: say('portal:pay.pay'), exact: true }).click();
      await payByAlipay();
      for (const id of three) {
        await owner.open(at(`/bills/${id}`));
        await page.getByText(say('portal:bill.status.paid'), { exact: true }).first().waitFor();
      }

      const [other] = await tick(owner, 1);
      await page.getByRole('button', { name: say('pay:choose.more') }).click();
      await page.waitForURL(/\/pay\?billId=/);
      await untilReady(page);
      await owner.look('portal-choose-way');
      await page.locator(`input[name="amount-${other}"]`).fill('1.23');
      // The owner of the demonstration has a saved card, which is what is offered first.
      await page.getByRole('radio', { name: say('pay:choose.page') }).check();
      await page.getByRole('button', { name: say('pay:choose.payAny'), exact: true }).click();
      await payByAlipay();
      await owner.open(at(`/bills/${other}`));
      await page.getByText('¥1.23').first().waitFor();

      await owner.open(at('/prepaid'));
      await owner.look('portal-prepaid');
      await page.locator('input[name=amount]').fill('88');
      await page.getByRole('button', { name: say('pay:advance.pay'), exact: true }).click();
      await payByAlipay();
      await owner.open(at('/prepaid'));
      await page.getByText('+¥88.00').first().waitFor();
      expect(owner.problems).toEqual([]);
    }, 180_000);

    it('is told of a card that fails, and pays the same bill with another', async () => {
      const owner = await ownerIn('en');
      const { page } = owner;
      const say = texts('en');
      await saveCard(owner, 'en', '4000 0000 0000 0341');
      await saveCard(owner, 'en');
      await owner.look('portal-ways-to-pay');
      const [bill] = await tick(owner, 1);
      const pay = async (last4: string) => {
        await owner.open(at(`/pay?billId=${bill}`));
        await page.getByRole('radio', { name: new RegExp(`•••• ${last4}`) }).check();
        await page.getByRole('button', { name: say('pay:choose.payAny'), exact: true }).click();
        await page.waitForURL(/\/checkouts\/[0-9a-f-]{36}/);
      };
      await pay('0341');
      await page.getByRole('heading', { name: say('portal:checkout.failed') }).waitFor();
      await owner.look('portal-failed');
      await page.getByRole('link', { name: say('portal:checkout.retry') }).click();
      await page.waitForURL(/\/bills/);
      await pay('4242');
      await page.getByRole('heading', { name: say('portal:checkout.paid') }).waitFor();

      await owner.open(at('/autopay'));
      await owner.look('portal-autopay');
      await page
        .getByRole('link', { name: say('pay:auto.setUp') })
        .first()
        .click();
      await page.waitForURL(/\/autopay\/[0-9a-f-]{36}/);
      await untilReady(page);
      await page.locator('input[name=limit]').fill('5000');
      await page.getByText('5,000.00').first().waitFor();
      await page.locator('input[name=agree]').check();
      await owner.look('portal-autopay-consent');
      await page.getByRole('button', { name: say('pay:auto.give') }).click();
      await page.waitForURL(at('/autopay'));
      await page.getByText(say('pay:auto.on'), { exact: true }).first().waitFor();
      await owner.look('portal-autopay-on');
      expect(owner.problems).toEqual([]);
    }, 180_000);

    it('gets money back that the accountant refunds and the manager approves', async () => {
      const owner = await ownerIn('zh-CN');
      const say = texts('zh-CN');
      const hosted = sayIn('zh-CN');
      const [bill = ''] = await tick(owner, 1);
      await owner.page.getByRole('button', { name: say('portal:pay.pay'), exact: true }).click();
      await owner.page.waitForURL(/\/checkout\/pay\//);
      await owner.page.getByRole('radio', { name: hosted('alipay') }).check();
      await owner.page.locator('form button[type=submit]').click();
      await owner.page.getByRole('button', { name: hosted('authorize') }).click();
      await owner.page.getByRole('heading', { name: say('portal:checkout.paid') }).waitFor();
      await owner.open(at('/payments'));
      const path = await owner.page.locator('main a[href^="/payments/"]').first().getAttribute('href');
      const paymentId = path?.split('/')[2] ?? '';

      const accountant = await signInAs('zh-CN', 'accountant', 'desktop');
      await accountant.open(at(`/console/money/payments/${paymentId}`));
      await untilReady(accountant.page);
      await accountant.page.getByRole('button', { name: say('credits:refund.action'), exact: true }).click();
      await accountant.page.locator('input[name=amount]').fill('1.00');
      await accountant.page.getByRole('radio', { name: say('credits:refund.methods.stripe') }).check();
      await accountant.page.getByRole('radio', { name: say('credits:refund.bills') }).check();
      await accountant.page.getByRole('checkbox').first().check();
      await accountant.page.locator('textarea[name=reason]').fill('多收一元，原路退回');
      await accountant.look('console-refund');
      await accountant.page.getByRole('button', { name: say('credits:refund.submit'), exact: true }).click();
      await accountant.page.getByText(say('credits:refund.requested')).waitFor();

      const leader = await signInAs('zh-CN', 'leader', 'desktop');
      await leader.open(at('/console/approvals'));
      const row = leader.page.getByRole('row').filter({ hasText: '¥1.00' });
      await row.getByRole('link').first().click();
      await leader.page.waitForURL(/\/console\/approvals\/[0-9a-f-]{36}/);
      await untilReady(leader.page);
      await leader.page.getByText('多收一元，原路退回').first().waitFor();
      await leader.page.getByRole('button', { name: say('approvals:approve.action') }).click();
      await leader.page
        .getByRole('dialog')
        .last()
        .getByRole('button', { name: say('approvals:approve.action'), exact: true })
        .click();
      await leader.page.waitForURL(/\/console\/approvals$/);

      // The worker asks Stripe, and Stripe tells that it was done.
      const told = owner.page.getByText(say('portal:payment.refundStatus.done')).first();
      await expect
        .poll(
          async () => {
            await owner.open(at(`/payments/${paymentId}`));
            return told.count();
          },
          { timeout: 60_000, interval: 1_000 },
        )
        .toBe(1);
      await owner.page.getByText('-¥1.00').first().waitFor();
      await owner.look('portal-refunded');
      // What was refunded is owed again.
      await owner.open(at(`/bills/${bill}`));
      await owner.page.getByText('¥1.00').first().waitFor();
      expect([...owner.problems, ...accountant.problems, ...leader.problems]).toEqual([]);
    }, 180_000);

    it('lets somebody else pay who sees nothing but the company and the amount', async () => {
      const owner = await ownerIn('zh-CN');
      const say = texts('zh-CN');
      const hosted = sayIn('zh-CN');
      const [bill] = await tick(owner, 1);
      await owner.open(at(`/pay?billId=${bill}`));
      await owner.page.getByRole('button', { name: say('pay:share.make') }).click();
      const field = owner.page.getByLabel(say('pay:share.url'), { exact: true });
      await field.waitFor();
      const url = await field.inputValue();
      await owner.look('portal-shared');
      const friend = await newVisitor(scene.browser, { device: 'phone', language: 'zh-CN' });
      const { page } = friend;
      await friend.open(url);
      await friend.look('public-pay-link');
      const said = await page.locator('body').evaluate((body) => body.textContent ?? '');
      expect(said).toContain(company.name);
      expect(said).not.toContain(company.owner.name);
      await page.locator('main button[type=submit]').click();
      await page.waitForURL(/\/checkout\/pay\//);
      expect(await page.locator('body').evaluate((body) => body.textContent ?? '')).not.toContain('物业费');
      await page.getByRole('radio', { name: hosted('wechat_pay') }).check();
      await page.locator('form button[type=submit]').click();
      await page.getByRole('button', { name: hosted('authorize') }).click();
      await page.waitForURL(/\/p\//);
      await page.getByText(say('pay:link.paid')).waitFor();
      await friend.look('public-pay-link-paid');
      await owner.open(at('/shared-links'));
      await owner.page.getByText(say('pay:share.status.paid'), { exact: true }).first().waitFor();
      await owner.look('portal-shared-links');
      await friend.open(at(`/p/${'x'.repeat(32)}`));
      await page.getByText(say('pay:link.missing')).waitFor();
      expect([...owner.problems, ...friend.problems]).toEqual([]);
    }, 180_000);
  });
}
