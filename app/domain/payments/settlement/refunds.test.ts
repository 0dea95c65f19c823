import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { getPayment } from '../get-payment.ts';
import { listPayments } from '../list-payments.ts';
import { receiveStripeEvent } from '../stripe-events/receive-stripe-event.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { chargeOf, type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;
const property = () => scene.propertyIds[0] as string;

beforeAll(async () => {
  work = await startStripeAtWork();
  scene = await paymentScene();
  account = await work.enablePayments(scene);
});
afterAll(() => work.stop());

type Paid = { billIds: string[]; checkoutId: string; sessionId: string; charge: string; intent: string };

/** Three bills of 1.00, 2.00 and 3.00, paid on one page; we may not know it yet. */
async function pay(cardNumber?: string): Promise<Paid> {
  const billIds = await billProperty(scene, property(), [100n, 200n, 300n]);
  const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
  const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
    db.checkout.findFirstOrThrow({ where: { id: checkoutId } }),
  );
  const sessionId = stripeSessionId as string;
  await work.sandbox.stripe.control.paySession({ session: sessionId, cardNumber });
  const charge = await chargeOf(account, sessionId);
  return { billIds, checkoutId, sessionId, charge: charge.id, intent: String(charge.payment_intent) };
}

const refund = (charge: string, amount?: number) =>
  stripeClient().refunds.create({ charge, amount }, { stripeAccount: account });

async function stateOf({ billIds, checkoutId }: Paid) {
  const { id } = await withTenant(scene.tenant.id, (db) =>
    db.payment.findFirstOrThrow({ where: { checkoutId } }),
  );
  const { status, refundedAmount, creditAmount } = await getPayment(scene.administrator, { paymentId: id });
  const bills = await withTenant(scene.tenant.id, (db) =>
    db.bill.findMany({ where: { id: { in: billIds } }, orderBy: { dueOn: 'asc' } }),
  );
  return { status, refundedAmount, creditAmount, paid: bills.map((bill) => bill.paidAmount) };
}

const whole = { status: 'received', refundedAmount: 0n, creditAmount: 0n, paid: [100n, 200n, 300n] };

describe('a refund', () => {
  it('opens the bills again from the one due last, part by part, until all is back', async () => {
    const paid = await pay();
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toEqual(whole);
    await refund(paid.charge, 350);
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toEqual({
      ...whole,
      status: 'refunded_part',
      refundedAmount: 350n,
      paid: [100n, 150n, 0n],
    });
    await expectSoundBooks(scene.system);
    await refund(paid.charge);
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({
      status: 'refunded',
      refundedAmount: 600n,
      paid: [0n, 0n, 0n],
    });
    await expectSoundBooks(scene.system);
  });

  it('takes the payer’s credit before any bill', async () => {
    const billIds = await billProperty(scene, property(), [100n, 200n]);
    const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    const first = billIds.slice(0, 1);
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: first,
      receivedAmount: 100n,
    });
    const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
      db.checkout.findFirstOrThrow({ where: { id: checkoutId } }),
    );
    const sessionId = stripeSessionId as string;
    await work.sandbox.stripe.control.paySession({ session: sessionId });
    await work.catchUp(scene.system);
    const charge = await chargeOf(account, sessionId);
    const paid = { billIds, checkoutId, sessionId, charge: charge.id, intent: '' };
    expect(await stateOf(paid)).toMatchObject({ creditAmount: 100n, paid: [100n, 200n] });
    await refund(charge.id, 60);
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ creditAmount: 40n, paid: [100n, 200n] });
    await refund(charge.id, 100);
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ creditAmount: 0n, paid: [100n, 140n] });
    await expectSoundBooks(scene.system);
  });

  it('that waits moves nothing until it succeeds', async () => {
    const paid = await pay('4000000000007726');
    const { id, status } = await refund(paid.charge);
    expect(status).toBe('pending');
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toEqual(whole);
    await work.sandbox.stripe.control.settleRefund({ refund: id, result: 'succeeded' });
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded', paid: [0n, 0n, 0n] });
    await expectSoundBooks(scene.system);
  });

  it('that fails in the end pays the bills again, and what somebody else has paid meanwhile is credit', async () => {
    const paid = await pay();
    const { id } = await refund(paid.charge, 400);
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded_part', paid: [100n, 100n, 0n] });
    const third = paid.billIds.slice(2);
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: third,
      receivedAmount: 300n,
    });
    await work.sandbox.stripe.control.settleRefund({ refund: id, result: 'failed' });
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toEqual({ ...whole, creditAmount: 300n });
    await expectSoundBooks(scene.system);
  });

  it('of a parked payment leaves the unmatched receipts', async () => {
    const billIds = await billProperty(scene, property(), [500n]);
    const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    const { stripeSessionId } = await withTenant(scene.tenant.id, async (db) => {
      await db.checkout.updateMany({ where: { id: checkoutId }, data: { amount: 501n } });
      return db.checkout.findFirstOrThrow({ where: { id: checkoutId } });
    });
    await work.sandbox.stripe.control.paySession({ session: stripeSessionId as string });
    const charge = await chargeOf(account, stripeSessionId as string);
    await refund(charge.id, 200);
    await work.catchUp(scene.system);
    const paid = { billIds, checkoutId, sessionId: '', charge: charge.id, intent: '' };
    expect(await stateOf(paid)).toMatchObject({ status: 'parked', refundedAmount: 200n, paid: [0n] });
    await refund(charge.id);
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded', refundedAmount: 500n, paid: [0n] });
    await expectSoundBooks(scene.system);
  });
});

describe('a dispute', () => {
  it('takes the money and its fee; when it is won the money comes back, the fee does not', async () => {
    const paid = await pay();
    await work.catchUp(scene.system);
    const { id } = await work.sandbox.stripe.control.openDispute({ charge: paid.charge });
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded', paid: [0n, 0n, 0n] });
    await expectSoundBooks(scene.system);
    await work.sandbox.stripe.control.closeDispute({ dispute: id, result: 'won' });
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toEqual(whole);
    const row = await withTenant(scene.tenant.id, (db) => db.refund.findFirst({ where: { stripeId: id } }));
    expect(row).toMatchObject({ kind: 'dispute', status: 'undone', feeAmount: 1500n });
    await expectSoundBooks(scene.system);
  });

  it('that begins as an inquiry takes nothing until it becomes one, and tells where it stands on its way', async () => {
    const { control } = work.sandbox.stripe;
    const paid = await pay();
    const { id } = await control.openDispute({ charge: paid.charge, inquiry: true });
    const row = () =>
      withTenant(scene.tenant.id, (db) => db.refund.findFirstOrThrow({ where: { stripeId: id } }));
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toEqual(whole);
    expect(await row()).toMatchObject({
      status: 'pending',
      disputeStatus: 'warning_needs_response',
      evidenceDueAt: expect.any(Date),
    });
    await control.escalateInquiry({ dispute: id });
    await work.catchUp(scene.system, 'backwards');
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded', paid: [0n, 0n, 0n] });
    expect(await row()).toMatchObject({ status: 'done', disputeStatus: 'needs_response', feeAmount: 1500n });
    const disputed = async () => {
      const { payments } = await listPayments(scene.administrator, { disputed: true });
      return payments.map((payment) => payment.id);
    };
    expect(await disputed()).toContain((await row()).paymentId);
    await control.answerDispute({ dispute: id });
    await work.catchUp(scene.system);
    expect(await row()).toMatchObject({ status: 'done', disputeStatus: 'under_review' });
    await control.closeDispute({ dispute: id, result: 'lost' });
    await work.catchUp(scene.system);
    expect(await row()).toMatchObject({ status: 'done', disputeStatus: 'lost' });
    expect(await disputed()).not.toContain((await row()).paymentId);
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded', paid: [0n, 0n, 0n] });
    await expectSoundBooks(scene.system);
  });

  it('that ends as an inquiry never took anything', async () => {
    const { control } = work.sandbox.stripe;
    const paid = await pay();
    const { id } = await control.openDispute({ charge: paid.charge, inquiry: true });
    await control.closeDispute({ dispute: id, result: 'won' });
    await work.catchUp(scene.system, 'all at once');
    expect(await stateOf(paid)).toEqual(whole);
    const row = await withTenant(scene.tenant.id, (db) => db.refund.findFirst({ where: { stripeId: id } }));
    expect(row).toMatchObject({ status: 'undone', disputeStatus: 'warning_closed', feeAmount: 0n });
    await expectSoundBooks(scene.system);
  });

  it('after a part refund takes no more than is left', async () => {
    const paid = await pay();
    await refund(paid.charge, 250);
    const { id } = await work.sandbox.stripe.control.openDispute({ charge: paid.charge, amount: 600 });
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({
      status: 'refunded',
      refundedAmount: 600n,
      paid: [0n, 0n, 0n],
    });
    await work.sandbox.stripe.control.closeDispute({ dispute: id, result: 'lost' });
    await work.catchUp(scene.system);
    expect(await stateOf(paid)).toMatchObject({ status: 'refunded', refundedAmount: 600n });
    await expectSoundBooks(scene.system);
  });
});

describe('whatever the order of events', () => {
  function orders<T>(items: T[]): T[][] {
    if (items.length < 2) return [items];
    return items.flatMap((item, index) =>
      orders([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
    );
  }

  const types = [
    'payment_intent.succeeded',
    'checkout.session.completed',
    'charge.refunded',
    'refund.created',
  ];

  it.each(orders(types).map((order) => [order.join(', '), order]))('%s', async (_name, order) => {
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    const paid = await pay();
    await refund(paid.charge, 350);
    const { data } = await stripeClient().events.list({ limit: 100 }, { stripeAccount: account });
    for (const type of order as string[]) {
      const event = data.find((candidate) => candidate.type === type);
      if (!event) throw new Error(`no ${type}`);
      await receiveStripeEvent(event);
      await work.catchUp(scene.system);
    }
    expect(await stateOf(paid)).toEqual({
      status: 'refunded_part',
      refundedAmount: 350n,
      creditAmount: 0n,
      paid: [100n, 150n, 0n],
    });
    await work.sandbox.stripe.control.setDeliveryFaults({});
  });

  it.each(['as recorded', 'backwards', 'all at once'] as const)(
    'the whole of a contested payment, %s',
    async (order) => {
      await work.sandbox.stripe.control.setDeliveryFaults({ shuffleWindowMs: 30, copies: 3 });
      const paid = await pay();
      await refund(paid.charge, 100);
      const failing = await refund(paid.charge, 50);
      await work.sandbox.stripe.control.settleRefund({ refund: failing.id, result: 'failed' });
      const { id } = await work.sandbox.stripe.control.openDispute({ charge: paid.charge });
      await work.sandbox.stripe.control.closeDispute({ dispute: id, result: 'won' });
      await work.catchUp(scene.system, order);
      expect(await stateOf(paid)).toMatchObject({
        status: 'refunded_part',
        refundedAmount: 100n,
        paid: [100n, 200n, 200n],
      });
      await work.sandbox.stripe.control.setDeliveryFaults({});
      await expectSoundBooks(scene.system);
    },
  );

  it('leaves sound books in the end', () => expectSoundBooks(scene.system));
});
