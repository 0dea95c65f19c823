import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCommunity } from '#app/domain/properties/create-community.ts';
import type { Mail, MailOutcome } from '#app/integrations/resend/mail.ts';
import type { MailSender } from '#app/integrations/resend/mail-sender.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { formatDay, localDay } from '#app/kernel/dates.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { planPrice } from '#tenants/plans/plans.ts';
import { findStripeEvent } from '#tenants/system.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type StripeAtWork, startStripeAtWork } from '../payments/testing/stripe-at-work.ts';
import { cancelSubscription } from './cancel-subscription.ts';
import { changePlan, previewPlanChange } from './change-plan.ts';
import { getStanding } from './get-standing.ts';
import { getSubscription } from './get-subscription.ts';
import { listPlatformInvoices } from './list-platform-invoices.ts';
import { mailStanding } from './mail-standing.ts';
import { openCustomerPortal } from './open-customer-portal.ts';
import { preparePlans } from './prepare-plans.ts';
import { startSubscriptionCheckout } from './start-subscription-checkout.ts';
import { sweepSubscriptions } from './sweep-subscriptions.ts';
import { syncSubscription } from './sync-subscription.ts';
import {
  changeCard,
  payOpenInvoice,
  rowOf,
  subscribe,
  subscriptionScene,
} from './testing/subscription-scene.ts';

const dayMs = 24 * 3600_000;
const daySeconds = 24 * 3600;

let work: StripeAtWork;
let aheadMs = 0;

beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());
beforeEach(async () => {
  await work.sandbox.stripe.control.reset({});
  aheadMs = 0;
});

async function pass(days: number) {
  await work.sandbox.stripe.control.advanceClock({ seconds: days * daySeconds });
  aheadMs += days * dayMs;
}
/** The time at Stripe. */
const then = () => new Date(Date.now() + aheadMs);

/** A mail service that keeps what it is given. */
function keptMails() {
  const sent: Mail[] = [];
  const sender: MailSender = {
    async send(mails) {
      sent.push(...mails);
      return mails.map((_, index): MailOutcome => ({ id: String(index), problem: null }));
    },
  };
  return { sender, sent };
}

describe('the trial', () => {
  it('begins at sign-up, needs no card, and ends by the clock', async () => {
    const scene = await subscriptionScene();
    expect(await rowOf(scene)).toMatchObject({ status: 'trialing', plan: 'growth', stripeCustomerId: null });
    expect((await getSubscription(scene.administrator, {})).subscription).toMatchObject({ limit: 5000 });
    expect(await getStanding(scene.cashier, {})).toBeNull();
    const soon = { ...scene.cashier, now: () => new Date(Date.now() + 27 * dayMs) };
    expect(await getStanding(soon, {})).toEqual({ kind: 'trial_ends', days: 3 });
    await sweepSubscriptions(new Date(Date.now() + 29 * dayMs));
    expect((await rowOf(scene)).status).toBe('trialing');
    await sweepSubscriptions(new Date(Date.now() + 31 * dayMs));
    expect((await rowOf(scene)).status).toBe('read_only');
    await expect(createCommunity(scene.administrator, { name: '和悦花园' })).rejects.toMatchObject({
      code: 'subscription_read_only',
    });
    await createCommunity(scene.system, { name: '和悦花园' });
  });

  it('is spoken of to the administrators three days before it ends, unless somebody has subscribed', async () => {
    const [scene, subscribed] = [await subscriptionScene(), await subscriptionScene()];
    const noticeOf = ({ tenant }: typeof scene) =>
      withTenant(tenant.id, (db) =>
        db.outboxMessage.findMany({ where: { tenantId: tenant.id, job: 'subscription.mail' } }),
      );
    const [notice] = await noticeOf(scene);
    const endsAt = (await rowOf(scene)).trialEndsAt as Date;
    expect(Math.abs(endsAt.getTime() - 3 * dayMs - (notice?.runAt.getTime() ?? 0))).toBeLessThan(60_000);
    const { sender, sent } = keptMails();
    const tell = async (ctx: typeof scene.system) =>
      mailStanding({ ...ctx, now: () => new Date(Date.now() + 27 * dayMs) }, sender, 'trialEnds');
    await tell(scene.system);
    expect(sent.map(({ to, subject }) => ({ to, subject }))).toEqual([
      {
        to: expect.stringMatching(/^admin-/),
        subject: `测试物业的试用期将于${formatDay(localDay(endsAt, 'Asia/Shanghai'), 'zh-CN')}结束`,
      },
    ]);
    await subscribe(work, subscribed, 'starter');
    await tell(subscribed.system);
    expect(sent).toHaveLength(1);
  });

  it('is nobody else’s: a company without a subscription has no limits and nothing to choose', async () => {
    const { administrator } = await createTestTenant();
    expect(await getSubscription(administrator, {})).toMatchObject({ subscription: null, plans: [] });
    await expect(startSubscriptionCheckout(administrator, { plan: 'city' })).rejects.toMatchObject({
      code: 'subscription_missing',
    });
    await createCommunity(administrator, { name: '和悦花园' });
  });

  it('keeps the days that are left when the company subscribes early', async () => {
    const scene = await subscriptionScene();
    const { trialEndsAt } = await rowOf(scene);
    await subscribe(work, scene, 'starter');
    expect(await rowOf(scene)).toMatchObject({ status: 'trialing', plan: 'starter', nextAmount: 199_00n });
    const { periodEndsAt } = await rowOf(scene);
    expect(Math.abs((periodEndsAt?.getTime() ?? 0) - (trialEndsAt?.getTime() ?? 0))).toBeLessThan(2000);
    expect(await listPlatformInvoices(scene.administrator, {})).toEqual([]);
    await pass(31);
    await work.catchUp(scene.system);
    expect((await rowOf(scene)).status).toBe('active');
    expect(await listPlatformInvoices(scene.administrator, {})).toMatchObject([
      { amount: 199_00n, paidAmount: 199_00n, status: 'paid', currency: 'CNY' },
    ]);
  });
});

describe('a subscription', () => {
  it('is begun on Stripe’s page, and the webhook alone tells us', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'growth');
    expect(await rowOf(scene)).toMatchObject({
      status: 'active',
      plan: 'growth',
      amount: 899_00n,
      currency: 'CNY',
      cardBrand: 'visa',
      cardLast4: '4242',
    });
    const [event] = (await stripeClient().events.list({ types: ['customer.subscription.created'] })).data;
    expect(await findStripeEvent(event?.id ?? '', '')).toMatchObject({
      tenantId: scene.tenant.id,
      outcome: 'active',
    });
    await expect(startSubscriptionCheckout(scene.administrator, { plan: 'city' })).rejects.toMatchObject({
      code: 'subscription_exists',
    });
    const audit = await withTenant(scene.tenant.id, (db) =>
      db.auditEntry.findMany({ where: { tenantId: scene.tenant.id, operation: 'subscription.change' } }),
    );
    expect(audit.map(({ detail }) => detail)).toEqual([
      { was: { status: 'trialing', plan: 'growth' }, is: { status: 'active', plan: 'growth' } },
    ]);
  });

  it('closes a page that was opened before, so that nobody pays twice', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    const first = await startSubscriptionCheckout(scene.administrator, { plan: 'starter' });
    await startSubscriptionCheckout(scene.administrator, { plan: 'growth' });
    await expect(
      work.sandbox.stripe.control.paySession({ session: first.url.split('/').at(-1) ?? '' }),
    ).rejects.toThrow('no longer open');
    // Paid, and no webhook has come yet.
    const third = await startSubscriptionCheckout(scene.administrator, { plan: 'growth' });
    await work.sandbox.stripe.control.paySession({ session: third.url.split('/').at(-1) ?? '' });
    await expect(startSubscriptionCheckout(scene.administrator, { plan: 'city' })).rejects.toMatchObject({
      code: 'subscription_exists',
    });
    expect((await rowOf(scene)).status).toBe('active');
  });

  it('may be chosen by administrators alone', async () => {
    const scene = await subscriptionScene();
    for (const attempt of [
      () => startSubscriptionCheckout(scene.cashier, { plan: 'growth' }),
      () => openCustomerPortal(scene.cashier),
      () => cancelSubscription(scene.cashier, { cancels: true }),
      () => getSubscription(scene.cashier, {}),
      () => listPlatformInvoices(scene.cashier, {}),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('goes past due, read-only after the days of grace, and back when it is paid', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'growth');
    await changeCard(work, scene, '4000000000000341');
    await pass(32);
    await work.catchUp(scene.system);
    const late = await rowOf(scene);
    expect(late.status).toBe('past_due');
    const [open] = await listPlatformInvoices(scene.administrator, {});
    expect(open).toMatchObject({ status: 'open', hostedUrl: expect.stringContaining('/invoice/in_') });
    expect(late.graceEndsAt?.getTime()).toBe((open?.createdAt.getTime() ?? 0) + 14 * dayMs);
    const ctx = { ...scene.cashier, now: then };
    expect(await getStanding(ctx, {})).toMatchObject({ kind: 'past_due' });
    const { sender, sent } = keptMails();
    await mailStanding({ ...scene.system, now: then }, sender, 'pastDue');
    // It is not paused yet, and nobody is told that it is.
    await mailStanding({ ...scene.system, now: then }, sender, 'readOnly');
    expect(sent.map(({ subject }) => subject)).toEqual(['测试物业的订阅扣款未成功']);
    await createCommunity(scene.administrator, { name: '和悦花园' });
    await expect(changePlan(scene.administrator, { plan: 'city', proratedAt: 1 })).rejects.toMatchObject({
      code: 'subscription_unpaid',
    });

    await pass(16);
    await sweepSubscriptions(then());
    expect((await rowOf(scene)).status).toBe('read_only');
    await expect(createCommunity(scene.administrator, { name: '二期' })).rejects.toMatchObject({
      code: 'subscription_read_only',
    });
    expect(await getStanding(ctx, {})).toEqual({ kind: 'read_only' });
    expect((await openCustomerPortal(scene.administrator)).url).toContain('/billing/portal/');

    await changeCard(work, scene, '4242424242424242');
    await payOpenInvoice(work, scene);
    expect(await rowOf(scene)).toMatchObject({ status: 'active', graceEndsAt: null });
    await createCommunity(scene.administrator, { name: '二期' });
  });

  it('ends with its period when it is cancelled, can be kept until then, and be begun anew after', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'growth');
    await cancelSubscription(scene.administrator, { cancels: true });
    expect((await rowOf(scene)).cancelsAt).not.toBeNull();
    expect((await rowOf(scene)).nextAmount).toBeNull();
    await cancelSubscription(scene.administrator, { cancels: false });
    expect(await rowOf(scene)).toMatchObject({ cancelsAt: null, nextAmount: 899_00n });
    await cancelSubscription(scene.administrator, { cancels: true });
    await pass(25);
    expect(await getStanding({ ...scene.cashier, now: then }, {})).toMatchObject({ kind: 'cancels' });
    await pass(8);
    await syncSubscription({ ...scene.system, now: then });
    expect((await rowOf(scene)).status).toBe('cancelled');
    await expect(createCommunity(scene.administrator, { name: '二期' })).rejects.toMatchObject({
      code: 'subscription_read_only',
    });
    await subscribe(work, scene, 'starter');
    expect(await rowOf(scene)).toMatchObject({ status: 'active', plan: 'starter' });
  });

  it('is found out by the sweep where no webhook came', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    const { url } = await startSubscriptionCheckout(scene.administrator, { plan: 'growth' });
    await work.sandbox.stripe.control.paySession({ session: url.split('/').at(-1) ?? '' });
    expect(await work.catchUp(scene.system)).toBe(0);
    expect((await rowOf(scene)).status).toBe('trialing');
    await sweepSubscriptions(new Date(Date.now() + 3600_000));
    expect((await rowOf(scene)).status).toBe('active');
    await work.sandbox.stripe.control.setDeliveryFaults({});
  });

  it('stays as it is while Stripe is away', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'growth');
    await work.sandbox.stripe.control.injectFault({ kind: 'error_500', times: 100 });
    await sweepSubscriptions(new Date(Date.now() + 400 * dayMs));
    expect((await rowOf(scene)).status).toBe('active');
    await work.sandbox.stripe.control.reset({});
  }, 30_000);
});

describe('a change of plan', () => {
  it('upwards is charged at once, by what was shown, and holds at once', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'starter');
    const change = await previewPlanChange(scene.administrator, { plan: 'growth' });
    expect(change).toMatchObject({ upgrade: true, nextAmount: 899_00n });
    expect(change.lines.map(({ plan }) => plan)).toEqual(['old', 'new']);
    expect(change.dueNow).toBe(change.lines.reduce((sum, { amount }) => sum + amount, 0n));
    // Right after the first charge: nearly the whole difference.
    expect(Number(change.dueNow)).toBeCloseTo(70_000, -2);
    await changePlan(scene.administrator, { plan: 'growth', proratedAt: change.proratedAt });
    expect(await rowOf(scene)).toMatchObject({ plan: 'growth', status: 'active', amount: 899_00n });
    const [paid] = await listPlatformInvoices(scene.administrator, {});
    expect(paid).toMatchObject({ status: 'paid', paidAmount: change.dueNow });
  });

  it('upwards with a card that is declined changes nothing', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'starter');
    await changeCard(work, scene, '4000000000000341');
    const { proratedAt } = await previewPlanChange(scene.administrator, { plan: 'growth' });
    await expect(changePlan(scene.administrator, { plan: 'growth', proratedAt })).rejects.toMatchObject({
      code: 'subscription_card_declined',
    });
    await work.catchUp(scene.system);
    expect(await rowOf(scene)).toMatchObject({ plan: 'starter', status: 'active' });
  });

  it('downwards is set against the next charge, and refused where the plan would be too small', async () => {
    const scene = await subscriptionScene({ trialDays: 1 });
    await subscribe(work, scene, 'city');
    const change = await previewPlanChange(scene.administrator, { plan: 'growth' });
    expect(change).toMatchObject({ upgrade: false, dueNow: 0n });
    expect(change.nextAmount).toBe(0n);
    await changePlan(scene.administrator, { plan: 'growth', proratedAt: change.proratedAt });
    expect(await rowOf(scene)).toMatchObject({ plan: 'growth', nextAmount: 0n });
    await withTenant(scene.tenant.id, (db) => db.$executeRaw`select 1`);
    await createTestRegister(scene.tenant.id, { properties: 501 });
    for (const attempt of [previewPlanChange, changePlan])
      await expect(attempt(scene.administrator, { plan: 'starter', proratedAt: 1 })).rejects.toMatchObject({
        code: 'plan_too_small',
        detail: { params: { used: 501, limit: 500 } },
      });
  });
});

describe('the plans at Stripe', () => {
  it('are made once, and a price that changed takes over its key', async () => {
    expect(await preparePlans(['CNY', 'JPY'])).toEqual({ made: 12 });
    expect(await preparePlans(['CNY', 'JPY'])).toEqual({ made: 0 });
    const find = async () =>
      (await stripeClient().prices.list({ lookup_keys: ['linli_growth_jpy'] })).data.map(
        (price) => price.unit_amount,
      );
    expect(await find()).toEqual([Number(planPrice('growth', 'JPY'))]);
    await stripeClient().prices.create({
      product: 'linli_growth',
      currency: 'jpy',
      unit_amount: 1,
      recurring: { interval: 'month' },
      lookup_key: 'linli_growth_jpy',
      transfer_lookup_key: true,
    });
    expect(await find()).toEqual([1]);
    expect(await preparePlans(['JPY'])).toEqual({ made: 1 });
    expect(await find()).toEqual([Number(planPrice('growth', 'JPY'))]);
  });
});
