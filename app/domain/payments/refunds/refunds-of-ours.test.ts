import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { applyCredit } from '../prepaid/apply-credit.ts';
import { getPrepaid } from '../prepaid/get-prepaid.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { requestPrepaidRefund } from './request-prepaid-refund.ts';
import { requestRefund } from './request-refund.ts';
import { sendRefund } from './send-refund.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let accountant: TenantContext;
const property = () => scene.propertyIds[0] as string;

beforeAll(async () => {
  work = await startStripeAtWork();
  scene = await paymentScene({ properties: 2 });
  accountant = await createTestMember(scene.tenant, 'accountant');
  await work.enablePayments(scene);
});
afterAll(() => work.stop());

const readPayment = (id: string) =>
  withTenant(scene.tenant.id, (db) =>
    db.payment.findFirstOrThrow({ where: { id }, include: { refunds: { orderBy: { id: 'asc' } } } }),
  );
const paidOn = async (billIds: string[]) =>
  (
    await withTenant(scene.tenant.id, (db) =>
      db.bill.findMany({ where: { id: { in: billIds } }, orderBy: { dueOn: 'asc' } }),
    )
  ).map((bill) => bill.paidAmount);

/** Bills of 1.00, 2.00 and 3.00 and cash for them, with some in advance. */
async function cash(extra = 0n) {
  const billIds = await billProperty(scene, property(), [100n, 200n, 300n]);
  const { paymentId } = await recordCounterPayment(scene.cashier, {
    propertyId: property(),
    billIds,
    amount: 600n + extra,
    receivedAmount: 600n + extra,
    excess: 'credit',
  });
  return { billIds, paymentId };
}

const ask = (paymentId: string, amount: bigint, more: Partial<Parameters<typeof requestRefund>[1]> = {}) =>
  requestRefund(accountant, { paymentId, amount, method: 'cash', reason: '多缴', ...more });

describe('a refund over the counter or by bank', () => {
  it('takes what was prepaid first, then the bills due last, and is numbered', async () => {
    const { billIds, paymentId } = await cash(50n);
    expect(await ask(paymentId, 150n)).toMatchObject({ status: 'done' });
    expect(await readPayment(paymentId)).toMatchObject({
      status: 'refunded_part',
      refundedAmount: 150n,
      creditAmount: 0n,
      refunds: [{ status: 'done', number: 1n, method: 'cash' }],
    });
    expect(await paidOn(billIds)).toEqual([100n, 200n, 200n]);
    await ask(paymentId, 100n, { method: 'bank_transfer', billIds: [billIds[0] as string] });
    expect(await paidOn(billIds)).toEqual([0n, 200n, 200n]);
    await expectSoundBooks(scene.system);
  });

  it('is never more than is left, nor more than stands on the chosen bills, also of several at once', async () => {
    const { billIds, paymentId } = await cash();
    await expect(ask(paymentId, 601n)).rejects.toMatchObject({
      code: 'refund_exceeds_payment',
      detail: { params: { most: '6.00' } },
    });
    await expect(ask(paymentId, 101n, { billIds: [billIds[0] as string] })).rejects.toMatchObject({
      code: 'refund_exceeds_payment',
    });
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => ask(paymentId, 250n)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await readPayment(paymentId)).toMatchObject({ refundedAmount: 500n });
    await expect(ask(paymentId, 1n, { method: 'stripe' })).rejects.toMatchObject({
      code: 'refund_method_impossible',
    });
    await expect(
      requestRefund(scene.cashier, { paymentId, amount: 1n, method: 'cash', reason: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expectSoundBooks(scene.system);
  });
});

describe('through Stripe', () => {
  async function paidOnline(cardNumber?: string) {
    const billIds = await billProperty(scene, property(), [100n, 200n, 300n]);
    const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
      db.checkout.findFirstOrThrow({ where: { id: checkoutId } }),
    );
    await work.sandbox.stripe.control.paySession({ session: stripeSessionId as string, cardNumber });
    await work.catchUp(scene.system);
    const { id } = await withTenant(scene.tenant.id, (db) =>
      db.payment.findFirstOrThrow({ where: { checkoutId } }),
    );
    return { billIds, paymentId: id };
  }

  it('is one refund there and one row here, however often it is sent and told', async () => {
    const { billIds, paymentId } = await paidOnline();
    const { refundId, status } = await ask(paymentId, 350n, { method: 'stripe' });
    expect(status).toBe('pending');
    expect(await paidOn(billIds)).toEqual([100n, 200n, 300n]);
    await Promise.allSettled([sendRefund(scene.system, refundId), sendRefund(scene.system, refundId)]);
    await sendRefund(scene.system, refundId);
    await work.catchUp(scene.system, 'all at once');
    const payment = await readPayment(paymentId);
    expect(payment).toMatchObject({ status: 'refunded_part', refundedAmount: 350n });
    expect(payment.refunds).toMatchObject([{ id: refundId, status: 'done', reason: '多缴' }]);
    expect(await paidOn(billIds)).toEqual([100n, 150n, 0n]);
    await expectSoundBooks(scene.system);
  });

  it('keeps what it will take from paying anything else meanwhile', async () => {
    const { billIds, paymentId } = await paidOnline();
    const { refundId } = await ask(paymentId, 300n, { method: 'stripe', billIds: [billIds[2] as string] });
    expect(await paidOn(billIds)).toEqual([100n, 200n, 0n]);
    expect(await applyCredit(scene.cashier, { propertyId: property() })).toEqual({ bills: 0, amount: 0n });
    await expect(ask(paymentId, 301n)).rejects.toMatchObject({ code: 'refund_exceeds_payment' });
    await sendRefund(scene.system, refundId);
    await work.catchUp(scene.system);
    expect(await readPayment(paymentId)).toMatchObject({ refundedAmount: 300n, creditAmount: 0n });
    await expectSoundBooks(scene.system);
  });

  it('that Stripe refuses is undone with its reason, and what went back there counts once', async () => {
    const { billIds, paymentId } = await paidOnline();
    const first = await ask(paymentId, 300n, { method: 'stripe', billIds: [billIds[2] as string] });
    // Somebody has given everything back at Stripe's own page in the meantime, and we have not heard of it.
    const { stripePaymentId } = await readPayment(paymentId);
    const { stripeAccountId } = await withTenant(scene.tenant.id, (db) =>
      db.paymentAccount.findFirstOrThrow({ where: { tenantId: scene.tenant.id } }),
    );
    await stripeClient().refunds.create(
      { payment_intent: stripePaymentId as string },
      { stripeAccount: stripeAccountId },
    );
    await sendRefund(scene.system, first.refundId);
    await work.catchUp(scene.system);
    const payment = await readPayment(paymentId);
    expect(payment).toMatchObject({ status: 'refunded', refundedAmount: 600n, creditAmount: 0n });
    expect(payment.refunds.find(({ id }) => id === first.refundId)).toMatchObject({
      status: 'undone',
      failureReason: 'charge_already_refunded',
    });
    await expectSoundBooks(scene.system);
  });

  it('that fails at the bank comes back as it was', async () => {
    const { billIds, paymentId } = await paidOnline('4000000000005126');
    const { refundId } = await ask(paymentId, 600n, { method: 'stripe' });
    await sendRefund(scene.system, refundId);
    await work.catchUp(scene.system);
    const payment = await readPayment(paymentId);
    expect(payment).toMatchObject({ status: 'received', refundedAmount: 0n });
    expect(payment.refunds).toMatchObject([{ status: 'undone' }]);
    expect(await paidOn(billIds)).toEqual([100n, 200n, 300n]);
    await expectSoundBooks(scene.system);
  });
});

describe('prepaid money of a property', () => {
  it('goes back from its payments, the oldest first, under one approval', async () => {
    const place = scene.propertyIds[1] as string;
    for (const amount of [300n, 500n]) {
      await recordCounterPayment(scene.cashier, {
        propertyId: place,
        billIds: [],
        amount,
        receivedAmount: amount,
        excess: 'credit',
      });
    }
    const leader = await createTestMember(scene.tenant, 'leader');
    const { id: roleId } = await withTenant(scene.tenant.id, (db) =>
      db.role.findFirstOrThrow({ where: { key: 'leader' } }),
    );
    await saveApprovalFlow(scene.administrator, {
      documentKind: 'refund',
      name: '退款',
      aboveAmount: 350n,
      steps: [{ roleId }],
    });
    const input = { propertyId: place, method: 'bank_transfer' as const, reason: '搬走' };
    const { status, refunds } = await requestPrepaidRefund(accountant, { ...input, amount: 600n });
    expect([status, refunds]).toEqual(['requested', 2]);
    expect(await getPrepaid(accountant, { propertyId: place })).toMatchObject({
      balance: 800n,
      reserved: 600n,
    });
    await expect(requestPrepaidRefund(accountant, { ...input, amount: 201n })).rejects.toMatchObject({
      code: 'prepaid_exceeded',
      detail: { params: { most: '2.00' } },
    });
    const request = await withTenant(scene.tenant.id, (db) =>
      db.approvalRequest.findFirstOrThrow({ where: { documentKind: 'refund', status: 'pending' } }),
    );
    expect(request.amount).toBe(600n);
    await decideApproval(leader, { requestId: request.id, position: 1, decision: 'approved' });
    const { balance, history } = await getPrepaid(accountant, { propertyId: place });
    expect(balance).toBe(200n);
    expect(history.map(({ kind, amount, balance: stood }) => [kind, amount, stood])).toEqual([
      ['refunded', 300n, 200n],
      ['refunded', 300n, 500n],
      ['paid_in', 500n, 800n],
      ['paid_in', 300n, 300n],
    ]);
    await expectSoundBooks(scene.system);
  });
});
