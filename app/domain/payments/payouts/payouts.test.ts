import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { sweepStripeEvents } from '../stripe-events/sweep-stripe-events.ts';
import { balancesOf, expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { chargeOf, type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { syncPayout } from './sync-payout.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;

beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());
beforeEach(async () => {
  await work.sandbox.stripe.control.setDeliveryFaults({});
  scene = await paymentScene();
  account = await work.enablePayments(scene);
});

const control = () => work.sandbox.stripe.control;

async function pay(amount: bigint): Promise<string> {
  const billIds = await billProperty(scene, scene.propertyIds[0] as string, [amount]);
  const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
  const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
    db.checkout.findUniqueOrThrow({ where: { tenantId_id: { tenantId: scene.tenant.id, id: checkoutId } } }),
  );
  await control().paySession({ session: stripeSessionId as string });
  return stripeSessionId as string;
}

function payouts() {
  return withTenant(scene.tenant.id, (db) =>
    db.payout.findMany({
      where: { tenantId: scene.tenant.id },
      include: { items: { orderBy: { id: 'asc' } } },
      orderBy: { createdAt: 'asc' },
    }),
  );
}

async function payOut(): Promise<string> {
  const [payout] = await control().payOut({ account });
  if (!payout) throw new Error('There was nothing to pay out');
  return payout.id;
}

describe('a payout', () => {
  it('brings the money to the bank once, with each movement led back to its document', async () => {
    const first = await pay(10_000n);
    await pay(20_000n);
    await stripeClient().refunds.create(
      { charge: (await chargeOf(account, first)).id, amount: 4_000 },
      { stripeAccount: account },
    );
    await work.catchUp(scene.system);
    const before = await balancesOf(scene.system);
    const sent = await payOut();
    await work.catchUp(scene.system);
    expect(await balancesOf(scene.system)).toEqual(before);
    await control().settlePayout({ payout: sent, result: 'paid' });
    await work.catchUp(scene.system, 'backwards');
    const [payout] = await payouts();
    expect(payout).toMatchObject({ status: 'paid', differenceAmount: 0n, matchedAt: expect.any(Date) });
    expect(payout?.items.map(({ kind, paymentId, refundId }) => [kind, !!paymentId, !!refundId])).toEqual([
      ['refund', false, true],
      ['payment', true, false],
      ['payment', true, false],
    ]);
    const after = await balancesOf(scene.system);
    expect(after['1012']).toBe(0n);
    expect(after['1002']).toBe(before['1012']);
    expect(after['1002']).toBe(payout?.amount);
    await expectSoundBooks(scene.system);
    expect(await work.catchUp(scene.system)).toBe(0);
    expect(await syncPayout(scene.system, account, payout?.stripePayoutId as string)).toBe('up_to_date');
    expect(await balancesOf(scene.system)).toEqual(after);
  });

  it('is taken back out of the bank when it fails after all, and goes out again with the next', async () => {
    await pay(30_000n);
    const payout = await payOut();
    await control().settlePayout({ payout, result: 'paid' });
    await work.catchUp(scene.system, 'all at once');
    const paid = await balancesOf(scene.system);
    expect(paid['1012']).toBe(0n);
    await control().settlePayout({ payout, result: 'failed' });
    await work.catchUp(scene.system);
    const failed = await balancesOf(scene.system);
    expect(failed['1002'] ?? 0n).toBe(0n);
    expect(failed['1012']).toBe(paid['1002']);
    expect((await payouts())[0]).toMatchObject({ status: 'failed', failureCode: 'account_closed' });
    await expectSoundBooks(scene.system);
    const next = await payOut();
    await control().settlePayout({ payout: next, result: 'paid' });
    await work.catchUp(scene.system);
    const second = (await payouts()).find(({ stripePayoutId }) => stripePayoutId === next);
    expect(second).toMatchObject({
      differenceAmount: 0n,
      items: [{ kind: 'adjustment', settledAs: 'explained' }],
    });
    expect(await balancesOf(scene.system)).toMatchObject({ 1002: paid['1002'], 1012: 0n });
    await expectSoundBooks(scene.system);
  });

  it('books fees, and keeps apart what nobody has a document for', async () => {
    await pay(50_000n);
    const shop = await stripeClient().checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          { quantity: 1, price_data: { currency: 'cny', unit_amount: 900, product_data: { name: '咖啡' } } },
        ],
        success_url: 'https://shop.example/',
      },
      { stripeAccount: account },
    );
    await control().paySession({ session: shop.id });
    await control().adjustBalance({ account, amount: -200, type: 'stripe_fee' });
    await control().adjustBalance({ account, amount: 35 });
    const payout = await payOut();
    await control().settlePayout({ payout, result: 'paid' });
    await work.catchUp(scene.system);
    const [row] = await payouts();
    const unmatched = row?.items.filter((item) => !item.paymentId && !item.refundId && item.kind !== 'fee');
    expect(unmatched?.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['adjustment', 35n],
      ['payment', 900n],
    ]);
    const balances = await balancesOf(scene.system);
    const shopNet = (unmatched ?? []).reduce((sum, item) => sum + item.amount - item.feeAmount, 0n);
    expect(balances['2241']).toBe(-shopNet);
    expect(balances['1012']).toBe(0n);
    expect(balances['1002']).toBe(row?.amount);
    await expectSoundBooks(scene.system);
  });

  it('brings along a payment, a refund and a dispute of which no event told', async () => {
    const [first, second] = [await pay(10_000n), await pay(70_000n)];
    await work.catchUp(scene.system);
    await control().setDeliveryFaults({ drop: true });
    await pay(5_000n);
    await stripeClient().refunds.create(
      { charge: (await chargeOf(account, first)).id },
      { stripeAccount: account },
    );
    await control().openDispute({ charge: (await chargeOf(account, second)).id, amount: 20_000 });
    await control().idle({});
    await control().setDeliveryFaults({});
    const payout = await payOut();
    await control().settlePayout({ payout, result: 'paid' });
    await work.catchUp(scene.system);
    const [row] = await payouts();
    expect(row?.items.filter(({ paymentId, refundId }) => !paymentId && !refundId)).toEqual([]);
    expect(row?.items.map(({ kind }) => kind).sort()).toEqual([
      'dispute',
      'payment',
      'payment',
      'payment',
      'refund',
    ]);
    expect(await balancesOf(scene.system)).toMatchObject({ 1012: 0n, 1002: row?.amount });
    await expectSoundBooks(scene.system);
  });

  // The last one: the stand-in's clock does not go back.
  it('is found by the sweep where no event told of it or of its end', async () => {
    await pay(8_000n);
    await work.catchUp(scene.system);
    await control().setDeliveryFaults({ drop: true });
    await payOut();
    await control().idle({});
    await sweepStripeEvents();
    await work.catchUp(scene.system);
    expect((await payouts())[0]?.status).toBe('in_transit');
    await control().advanceClock({ seconds: 3 * 24 * 3600 });
    await sweepStripeEvents(new Date(Date.now() + 3 * 24 * 3600_000));
    await work.catchUp(scene.system);
    expect((await payouts())[0]?.status).toBe('paid');
    await expectSoundBooks(scene.system);
  });
});
