import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { getPayment } from '../get-payment.ts';
import { explainPayout } from '../payouts/explain-payout.ts';
import { listPayouts } from '../payouts/list-payouts.ts';
import { listUnmatchedItems } from '../payouts/list-unmatched-items.ts';
import { settlePayout } from '../payouts/settle-payout.ts';
import { settlePayoutItem } from '../payouts/settle-payout-item.ts';
import { requestRefund } from '../refunds/request-refund.ts';
import { sendRefund } from '../refunds/send-refund.ts';
import { balancesOf, expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { assignPayment } from './assign-payment.ts';
import { countUnmatched } from './count-unmatched.ts';
import { listParkedPayments } from './list-parked-payments.ts';
import { setAsidePayment } from './set-aside-payment.ts';
import { suggestedProperty } from './suggested-property.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;

beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());
beforeEach(async () => {
  scene = await paymentScene({ properties: 2 });
  account = await work.enablePayments(scene);
});

const tenantId = () => scene.tenant.id;
const property = (at = 0) => scene.propertyIds[at] as string;

/** A payment of another amount than its checkout's: it parks. */
async function parkedPayment(amount = 500n): Promise<{ paymentId: string; billIds: string[] }> {
  const billIds = await billProperty(scene, property(), [amount]);
  const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
  const { stripeSessionId } = await withTenant(tenantId(), async (db) => {
    await db.checkout.updateMany({ where: { id: checkoutId }, data: { amount: amount + 1n } });
    return db.checkout.findFirstOrThrow({ where: { id: checkoutId } });
  });
  await work.sandbox.stripe.control.paySession({ session: stripeSessionId as string });
  await work.catchUp(scene.system);
  const { id } = await withTenant(tenantId(), (db) => db.payment.findFirstOrThrow({ where: { checkoutId } }));
  return { paymentId: id, billIds };
}

describe('a parked payment', () => {
  it('is assigned: it pays the property’s bills, the rest is prepaid, and it gets its receipt', async () => {
    const { paymentId, billIds } = await parkedPayment(500n);
    const other = await billProperty(scene, property(1), [300n]);
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ payments: 1 });
    expect(await suggestedProperty(scene.administrator, { paymentId })).toMatchObject({ id: property() });
    expect((await listParkedPayments(scene.administrator, {})).payments).toMatchObject([
      { id: paymentId, reason: 'wrong_amount', standing: 500n, goingBack: 0n },
    ]);
    const assigned = await assignPayment(scene.administrator, {
      paymentId,
      propertyId: property(1),
      note: '业主来电说明',
    });
    expect(assigned).toMatchObject({ allocatedAmount: 300n, creditAmount: 200n });
    const payment = await getPayment(scene.administrator, { paymentId });
    expect(payment).toMatchObject({
      status: 'received',
      parkedReason: null,
      creditAmount: 200n,
      receiptNumber: assigned.receiptNumber,
      property: { id: property(1) },
      resolvedBy: expect.any(String),
      note: '业主来电说明',
    });
    const bills = await withTenant(tenantId(), (db) =>
      db.bill.findMany({ where: { id: { in: [...billIds, ...other] } }, orderBy: { amount: 'asc' } }),
    );
    expect(bills.map(({ status }) => status)).toEqual(['paid', 'open']);
    expect((await balancesOf(scene.system))['2241']).toBe(0n);
    await expectSoundBooks(scene.system);
    await expect(
      assignPayment(scene.administrator, { paymentId, propertyId: property(1) }),
    ).rejects.toMatchObject({ code: 'payment_not_parked' });
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ payments: 0 });
  });

  it('is dealt with once, whoever comes first', async () => {
    const { paymentId } = await parkedPayment(700n);
    const results = await Promise.allSettled([
      assignPayment(scene.administrator, { paymentId, propertyId: property() }),
      assignPayment(scene.administrator, { paymentId, propertyId: property(1) }),
      requestRefund(scene.administrator, { paymentId, amount: 700n, method: 'stripe', reason: '付错了' }),
    ]);
    const done = results.filter(({ status }) => status === 'fulfilled');
    expect(done.length).toBeGreaterThanOrEqual(1);
    expect(results.slice(0, 2).filter(({ status }) => status === 'fulfilled').length).toBeLessThan(2);
    await expectSoundBooks(scene.system);
  });

  it('goes back to where it came from, from the account that has it, and then nobody can assign it', async () => {
    const { paymentId } = await parkedPayment(900n);
    // The checkout was opened under an account that the company had before.
    await withTenant(tenantId(), (db) =>
      db.checkout.updateMany({ data: { stripeAccountId: 'acct_before' } }),
    );
    const { refundId } = await requestRefund(scene.administrator, {
      paymentId,
      amount: 900n,
      method: 'stripe',
      reason: '付错了',
    });
    await expect(
      assignPayment(scene.administrator, { paymentId, propertyId: property() }),
    ).rejects.toMatchObject({ code: 'refund_under_way' });
    await sendRefund(scene.system, refundId);
    await work.catchUp(scene.system);
    expect(await getPayment(scene.administrator, { paymentId })).toMatchObject({ status: 'refunded' });
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ payments: 0 });
    await expectSoundBooks(scene.system);
  });

  it('is set aside with a note, stays unmatched in the books, and can still be assigned', async () => {
    const { paymentId, billIds } = await parkedPayment(400n);
    await expect(setAsidePayment(scene.administrator, { paymentId, note: ' ' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await setAsidePayment(scene.administrator, { paymentId, note: '等业主回电' });
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ payments: 0 });
    expect((await listParkedPayments(scene.administrator, { aside: true })).payments).toMatchObject([
      { id: paymentId, note: '等业主回电' },
    ]);
    expect((await balancesOf(scene.system))['2241']).toBe(-400n);
    await assignPayment(scene.administrator, { paymentId, propertyId: property(), billIds });
    expect((await balancesOf(scene.system))['2241']).toBe(0n);
    await expectSoundBooks(scene.system);
  });

  it('is not for everybody to deal with, and pays no bill of another property', async () => {
    const { paymentId, billIds } = await parkedPayment(400n);
    const desk = await createTestMember(scene.tenant, 'customer_service');
    await expect(assignPayment(desk, { paymentId, propertyId: property() })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(setAsidePayment(desk, { paymentId, note: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      assignPayment(scene.administrator, { paymentId, propertyId: property(1), billIds }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a movement of a payout that no document explains', () => {
  it('goes to the account that somebody names, or stays with a note', async () => {
    const { control } = work.sandbox.stripe;
    await stripeClient().balance.retrieve({}, { stripeAccount: account });
    for (const amount of [4_000, -900, 70]) await control.adjustBalance({ account, amount });
    const [payout] = await control.payOut({ account });
    await control.settlePayout({ payout: payout?.id as string, result: 'paid' });
    await work.catchUp(scene.system);
    const { items } = await listUnmatchedItems(scene.administrator, {});
    const of = (amount: bigint) => items.find((item) => item.netAmount === amount)?.id as string;
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ movements: 3, payouts: 0 });
    expect((await balancesOf(scene.system))['2241']).toBe(-3_170n);
    await settlePayoutItem(scene.administrator, { itemId: of(4_000n), as: 'other_income', note: '门店收入' });
    await settlePayoutItem(scene.administrator, { itemId: of(-900n), as: 'fees', note: '账户费' });
    await settlePayoutItem(scene.administrator, { itemId: of(70n), as: 'set_aside', note: '问 Stripe' });
    expect(await balancesOf(scene.system)).toMatchObject({ 2241: -70n, 6051: -4_000n, 6603: 900n });
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ movements: 0 });
    await expectSoundBooks(scene.system);
    await expect(
      settlePayoutItem(scene.administrator, { itemId: of(4_000n), as: 'fees', note: '又改' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await settlePayoutItem(scene.administrator, { itemId: of(70n), as: 'other_income', note: '查明了' });
    expect((await balancesOf(scene.system))['2241'] ?? 0n).toBe(0n);
    await expectSoundBooks(scene.system);
  });

  it('is told from a payout whose movements do not add up', async () => {
    const { payoutId } = await settlePayout(scene.system, {
      stripeAccountId: account,
      stripePayoutId: 'po_short',
      amount: 1_000n,
      currency: 'CNY',
      status: 'paid',
      arrivesOn: '2026-11-01',
      failureCode: null,
      createdAt: new Date('2026-10-30T00:00:00Z'),
      items: [],
    });
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ payouts: 1 });
    const { payouts } = await listPayouts(scene.administrator, { different: true });
    expect(payouts).toMatchObject([{ id: payoutId, differenceAmount: 1_000n }]);
    await explainPayout(scene.administrator, { payoutId, note: '手动提现' });
    expect(await countUnmatched(scene.administrator, {})).toMatchObject({ payouts: 0 });
  });
});
