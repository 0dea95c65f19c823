import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listPayments } from '../list-payments.ts';
import { balancesOf, expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { getCheckout } from './get-checkout.ts';
import { startCheckout } from './start-checkout.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;
const property = () => scene.propertyIds[0] as string;

beforeAll(async () => {
  work = await startStripeAtWork();
  scene = await paymentScene({ properties: 2 });
  account = await work.enablePayments(scene);
});
afterAll(() => work.stop());

/** Opens the page for new bills of these amounts and finds its session. */
async function open(amounts: bigint[], ctx = scene.owner) {
  const billIds = await billProperty(scene, property(), amounts);
  const { checkoutId, url } = await startCheckout(ctx, { billIds, cancelPath: '/bills' });
  return { billIds, checkoutId, url, sessionId: await sessionOf(checkoutId) };
}

async function sessionOf(id: string): Promise<string> {
  const { tenant } = scene;
  const row = await withTenant(tenant.id, (db) =>
    db.checkout.findUniqueOrThrow({ where: { tenantId_id: { tenantId: tenant.id, id } } }),
  );
  return row.stripeSessionId as string;
}

const billsOf = (ids: string[]) =>
  withTenant(scene.tenant.id, (db) =>
    db.bill.findMany({
      where: { tenantId: scene.tenant.id, id: { in: ids } },
      select: { status: true, paidAmount: true },
      orderBy: { dueOn: 'asc' },
    }),
  );

/** As if the payer had taken some seconds at the page. */
const later = (checkoutId: string) =>
  withTenant(
    scene.tenant.id,
    (db) =>
      db.$executeRaw`update checkout set updated_at = now() - interval '1 minute' where id = ${checkoutId}::uuid`,
  );

describe('a payment page', () => {
  it('asks for whole bills at the company’s account, in its currency and the payer’s language', async () => {
    const { checkoutId, url, sessionId } = await open([12_345n, 678n]);
    expect(url).toContain(work.sandbox.origin);
    const session = await stripeClient().checkout.sessions.retrieve(
      sessionId,
      { expand: ['line_items'] },
      { stripeAccount: account },
    );
    expect(session).toMatchObject({
      amount_total: 13_023,
      currency: 'cny',
      locale: 'zh',
      payment_method_types: ['card', 'alipay', 'wechat_pay'],
      success_url: `http://${scene.tenant.slug}.localhost:3000/checkouts/${checkoutId}`,
      cancel_url: `http://${scene.tenant.slug}.localhost:3000/bills`,
      customer_email: scene.owner.actor.kind === 'member' ? scene.owner.actor.email : '',
    });
    expect(session.expires_at - session.created).toBeGreaterThan(1800);
    expect(session.line_items?.data.map(({ amount_total }) => amount_total)).toEqual([12_345, 678]);
    expect(session.line_items?.data[0]?.description).toMatch(/^物业费 \d{4}年\d{1,2}月$/);
  });

  it.each(['card', 'alipay', 'wechat_pay'] as const)('paid by %s settles its bills once', async (method) => {
    const { billIds, checkoutId, sessionId } = await open([10_000n, 2_345n]);
    await work.sandbox.stripe.control.paySession({ session: sessionId, method });
    await work.catchUp(scene.system);
    expect(await billsOf(billIds)).toEqual([
      { status: 'paid', paidAmount: 10_000n },
      { status: 'paid', paidAmount: 2_345n },
    ]);
    const checkout = await getCheckout(scene.owner, { checkoutId });
    expect(checkout).toMatchObject({
      status: 'completed',
      payment: { method, status: 'received', creditAmount: 0n, receiptNumber: expect.any(BigInt) },
    });
    const { payments } = await listPayments(scene.owner, {});
    expect(payments[0]).toMatchObject({ id: checkout.payment?.id, amount: 12_345n, method });
    const announced = await withTenant(scene.tenant.id, (db) =>
      db.outboxMessage.findMany({ where: { job: 'payment.announce' } }),
    );
    expect(
      announced.filter(({ payload }) => JSON.stringify(payload).includes(payments[0]?.id ?? '-')),
    ).toHaveLength(1);
    await expectSoundBooks(scene.system);
  });

  it('is settled by the return page when no webhook comes', async () => {
    const { billIds, checkoutId, sessionId } = await open([500n]);
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    await work.sandbox.stripe.control.paySession({ session: sessionId });
    await later(checkoutId);
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({ status: 'completed' });
    expect(await billsOf(billIds)).toEqual([{ status: 'paid', paidAmount: 500n }]);
    await work.sandbox.stripe.control.setDeliveryFaults({});
    await expectSoundBooks(scene.system);
  });

  it('that is abandoned, refused or expired leaves its bills open', async () => {
    const { billIds, checkoutId, sessionId } = await open([700n]);
    await work.sandbox.stripe.control.paySession({ session: sessionId, cardNumber: '4000000000009995' });
    await work.catchUp(scene.system);
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({ status: 'open', payment: null });
    await work.sandbox.stripe.control.expireSession({ session: sessionId });
    await work.catchUp(scene.system);
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({
      status: 'expired',
      payment: null,
    });
    expect(await billsOf(billIds)).toEqual([{ status: 'open', paidAmount: 0n }]);
    // And can be paid on a new page.
    const next = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    expect(next.checkoutId).not.toBe(checkoutId);
  });

  it('whose money is slow is processing until it comes or fails', async () => {
    const [slow, failing] = [await open([800n]), await open([900n])];
    for (const { sessionId } of [slow, failing]) {
      await work.sandbox.stripe.control.paySession({ session: sessionId, outcome: 'processing' });
    }
    await work.catchUp(scene.system);
    await later(slow.checkoutId);
    expect(await getCheckout(scene.owner, slow)).toMatchObject({ status: 'open', processing: true });
    await work.sandbox.stripe.control.settleSession({ session: slow.sessionId, result: 'succeeded' });
    await work.sandbox.stripe.control.settleSession({ session: failing.sessionId, result: 'failed' });
    await work.catchUp(scene.system);
    expect(await getCheckout(scene.owner, slow)).toMatchObject({ status: 'completed', processing: false });
    expect(await getCheckout(scene.owner, failing)).toMatchObject({ status: 'failed', payment: null });
    expect(await billsOf([...slow.billIds, ...failing.billIds])).toEqual([
      { status: 'paid', paidAmount: 800n },
      { status: 'open', paidAmount: 0n },
    ]);
    await expectSoundBooks(scene.system);
  });

  it('is the same page when the payer presses twice, and closes the earlier one for the same bill', async () => {
    const billIds = await billProperty(scene, property(), [1_000n, 2_000n]);
    const [first, again] = await Promise.all([
      startCheckout(scene.owner, { billIds, cancelPath: '/bills' }),
      startCheckout(scene.owner, { billIds, cancelPath: '/bills' }),
    ]);
    expect(again).toEqual(first);
    const one = await startCheckout(scene.owner, { billIds: billIds.slice(0, 1), cancelPath: '/bills' });
    expect(one.checkoutId).not.toBe(first.checkoutId);
    await work.catchUp(scene.system);
    expect(await getCheckout(scene.owner, first)).toMatchObject({ status: 'expired' });
  });

  it('comes to be once when Stripe’s answer is lost, and when everything is lost until the next try', async () => {
    const { tenant } = scene;
    const sessions = async () =>
      (await stripeClient().checkout.sessions.list({ limit: 100 }, { stripeAccount: account })).data.length;
    const before = await sessions();
    const path = '/v1/checkout/sessions';
    await work.sandbox.stripe.control.injectFault({ kind: 'hang_up_after', method: 'POST', path, times: 1 });
    await open([100n]);
    expect(await sessions()).toBe(before + 1);
    await work.sandbox.stripe.control.injectFault({ kind: 'hang_up_after', method: 'POST', path, times: 3 });
    const billIds = await billProperty(scene, property(), [200n]);
    await expect(startCheckout(scene.owner, { billIds, cancelPath: '/bills' })).rejects.toMatchObject({
      code: 'temporarily_unavailable',
    });
    const [pending] = await withTenant(tenant.id, (db) =>
      db.checkout.findMany({ where: { stripeSessionId: null }, orderBy: { createdAt: 'desc' } }),
    );
    const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    expect(checkoutId).toBe(pending?.id);
    expect(await sessions()).toBe(before + 2);
    await work.sandbox.stripe.control.paySession({ session: await sessionOf(checkoutId) });
    await work.catchUp(scene.system);
    expect(await billsOf(billIds)).toEqual([{ status: 'paid', paidAmount: 200n }]);
    await expectSoundBooks(scene.system);
  }, 60_000);

  it('comes to be anew when the try after a lost answer asks for another one', async () => {
    const path = '/v1/checkout/sessions';
    await work.sandbox.stripe.control.injectFault({ kind: 'hang_up_after', method: 'POST', path, times: 3 });
    const billIds = await billProperty(scene, property(), [250n]);
    await expect(startCheckout(scene.owner, { billIds, cancelPath: '/bills' })).rejects.toMatchObject({
      code: 'temporarily_unavailable',
    });
    const inEnglish = { ...scene.owner, language: 'en' as const };
    const { checkoutId } = await startCheckout(inEnglish, { billIds, cancelPath: '/bills' });
    await work.sandbox.stripe.control.paySession({ session: await sessionOf(checkoutId) });
    await work.catchUp(scene.system);
    expect(await billsOf(billIds)).toEqual([{ status: 'paid', paidAmount: 250n }]);
  }, 60_000);

  it('counts in the currency’s own minor unit', async () => {
    const yen = await paymentScene({ currency: 'JPY' });
    const stripeAccount = await work.enablePayments(yen);
    const billIds = await billProperty(yen, yen.propertyIds[0] as string, [1_500n]);
    const { checkoutId } = await startCheckout(yen.owner, { billIds, cancelPath: '/bills' });
    const { stripeSessionId } = await withTenant(yen.tenant.id, (db) =>
      db.checkout.findFirstOrThrow({ where: { id: checkoutId } }),
    );
    const session = stripeSessionId as string;
    expect(await stripeClient().checkout.sessions.retrieve(session, {}, { stripeAccount })).toMatchObject({
      currency: 'jpy',
      amount_total: 1_500,
    });
    await work.sandbox.stripe.control.paySession({ session, method: 'wechat_pay' });
    await work.catchUp(yen.system);
    expect(await getCheckout(yen.owner, { checkoutId })).toMatchObject({ payment: { status: 'received' } });
    await expectSoundBooks(yen.system);
  });

  it('is refused for bills that are not the payer’s, are unknown, paid, or of a company without online payment', async () => {
    const [stranger] = await billProperty(scene, scene.propertyIds[1] as string, [100n]);
    const start = (billIds: string[], ctx = scene.owner) =>
      startCheckout(ctx, { billIds, cancelPath: '/bills' });
    await expect(start([stranger as string])).rejects.toMatchObject({ code: 'forbidden' });
    await expect(start([newId()])).rejects.toMatchObject({ code: 'not_found' });
    await expect(start([])).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(start([stranger as string], scene.cashier)).rejects.toMatchObject({ code: 'forbidden' });
    const paid = await withTenant(scene.tenant.id, (db) =>
      db.bill.findFirstOrThrow({ where: { status: 'paid', propertyId: property() } }),
    );
    await expect(start([paid.id])).rejects.toMatchObject({ code: 'bill_not_open' });
    const other = await paymentScene();
    const [bill] = await billProperty(other, other.propertyIds[0] as string, [100n]);
    await expect(start([bill as string], other.owner)).rejects.toMatchObject({
      code: 'payments_not_enabled',
    });
    await expect(start([bill as string])).rejects.toMatchObject({ code: 'not_found' });
  });

  it('shows itself to its payer alone', async () => {
    const { checkoutId } = await open([300n]);
    const stranger = await createTestMember(scene.tenant, 'owner');
    await expect(getCheckout(stranger, { checkoutId })).rejects.toMatchObject({ code: 'not_found' });
    expect(await getCheckout(scene.administrator, { checkoutId })).toMatchObject({
      status: 'open',
      billCount: 1,
    });
  });

  it('leaves as credit what somebody else has paid meanwhile', async () => {
    const { billIds, checkoutId, sessionId } = await open([1_000n, 500n]);
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: billIds.slice(0, 1),
      receivedAmount: 1_000n,
    });
    const credit = (await balancesOf(scene.system))['2203'] as bigint;
    await work.sandbox.stripe.control.paySession({ session: sessionId, method: 'alipay' });
    await work.catchUp(scene.system);
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({
      payment: { creditAmount: 1_000n },
    });
    expect((await balancesOf(scene.system))['2203']).toBe(credit - 1_000n);
    await expectSoundBooks(scene.system);
  });
});
