import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { listTries } from './list-tries.ts';

let work: StripeAtWork;
let scene: PaymentScene;

beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());
beforeEach(async () => {
  scene = await paymentScene();
  await work.enablePayments(scene);
});

const tenantId = () => scene.tenant.id;

async function open(amount = 700n) {
  const billIds = await billProperty(scene, scene.propertyIds[0] as string, [amount]);
  const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
  const row = await checkoutOf(checkoutId);
  return { checkoutId, session: row.stripeSessionId as string, billId: billIds[0] as string };
}

function checkoutOf(id: string) {
  return withTenant(tenantId(), (db) => db.checkout.findFirstOrThrow({ where: { id } }));
}

function told() {
  return withTenant(tenantId(), (db) => db.notification.findMany({ where: { event: 'payment_failed' } }));
}

const paidOf = (billId: string) =>
  withTenant(tenantId(), async (db) => (await db.bill.findFirst({ where: { id: billId } }))?.paidAmount);

describe('a refused card', () => {
  it('is kept with its checkout, tells nobody twice, and the next try pays once', async () => {
    const { checkoutId, session, billId } = await open();
    const { control } = work.sandbox.stripe;
    await control.paySession({ session, cardNumber: '4000000000009995' });
    await work.catchUp(scene.system);
    expect(await checkoutOf(checkoutId)).toMatchObject({
      status: 'open',
      failureCode: 'insufficient_funds',
      failedAt: expect.any(Date),
    });
    // The payer stands before the page that says so.
    expect(await told()).toEqual([]);
    expect((await listTries(scene.administrator, {})).tries).toMatchObject([
      { id: checkoutId, state: 'failed', failureCode: 'insufficient_funds', amount: 700n },
    ]);
    await control.paySession({ session });
    await work.catchUp(scene.system, 'backwards');
    expect(await checkoutOf(checkoutId)).toMatchObject({ status: 'completed' });
    expect(await paidOf(billId)).toBe(700n);
    expect((await listTries(scene.administrator, {})).tries).toEqual([]);
    await expectSoundBooks(scene.system);
  });
});

describe('a payment that takes days', () => {
  it.each(['as recorded', 'backwards', 'all at once'] as const)(
    'and fails is told to its payer once, with nothing booked: events %s',
    async (order) => {
      const { checkoutId, session, billId } = await open();
      const { control } = work.sandbox.stripe;
      await control.paySession({ session, outcome: 'processing' });
      await work.catchUp(scene.system, order);
      expect(await checkoutOf(checkoutId)).toMatchObject({ status: 'open', processingAt: expect.any(Date) });
      expect((await listTries(scene.administrator, {})).tries).toMatchObject([{ state: 'processing' }]);
      await control.setDeliveryFaults({ copies: 3 });
      await control.settleSession({ session, result: 'failed' });
      await work.catchUp(scene.system, order);
      await control.setDeliveryFaults({});
      expect(await checkoutOf(checkoutId)).toMatchObject({
        status: 'failed',
        failureCode: 'generic_decline',
      });
      expect(await told()).toMatchObject([
        { personId: scene.personId, params: { amount: '700', propertyCount: 1 } },
      ]);
      expect(await paidOf(billId)).toBe(0n);
      await expectSoundBooks(scene.system);
    },
  );

  it('and arrives pays its bills once, and is no failure any more', async () => {
    const { checkoutId, session, billId } = await open();
    const { control } = work.sandbox.stripe;
    await control.paySession({ session, outcome: 'processing', method: 'alipay' });
    await work.catchUp(scene.system);
    await control.setDeliveryFaults({ copies: 3, shuffleWindowMs: 20 });
    await control.settleSession({ session, result: 'succeeded' });
    await work.catchUp(scene.system, 'all at once');
    await control.setDeliveryFaults({});
    expect(await checkoutOf(checkoutId)).toMatchObject({ status: 'completed' });
    expect(await paidOf(billId)).toBe(700n);
    expect(await told()).toEqual([]);
    expect((await listTries(scene.administrator, {})).tries).toEqual([]);
    await expectSoundBooks(scene.system);
  });
});
