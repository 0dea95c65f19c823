import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getPrepaid } from '../prepaid/get-prepaid.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
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

type Wish = Omit<Parameters<typeof startCheckout>[1], 'cancelPath'>;

const start = (wish: Wish) => startCheckout(scene.owner, { ...wish, cancelPath: '/bills' });

const sessionOf = (checkoutId: string) =>
  withTenant(scene.tenant.id, async (db) => {
    const row = await db.checkout.findFirstOrThrow({ where: { id: checkoutId } });
    return row.stripeSessionId as string;
  });

async function pay(wish: Wish) {
  const { checkoutId } = await start(wish);
  await work.sandbox.stripe.control.paySession({ session: await sessionOf(checkoutId), method: 'alipay' });
  await work.catchUp(scene.system);
  return checkoutId;
}

const paidOn = (ids: string[]) =>
  withTenant(scene.tenant.id, async (db) => {
    const rows = await db.bill.findMany({ where: { id: { in: ids } }, orderBy: { dueOn: 'asc' } });
    return rows.map(({ paidAmount }) => paidAmount);
  });

describe('a checkout', () => {
  it('pays parts of bills, each as much as was meant for it', async () => {
    const billIds = await billProperty(scene, property(), [1_000n, 2_000n, 3_000n]);
    const [first, second] = billIds as [string, string, string];
    const checkoutId = await pay({ billIds, amounts: { [first]: 400n, [second]: 1n } });
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({
      amount: 3_401n,
      payment: { creditAmount: 0n },
    });
    expect(await paidOn(billIds)).toEqual([400n, 1n, 3_000n]);
    // And what is left of them later.
    await pay({ billIds: [first, second] });
    expect(await paidOn(billIds)).toEqual([1_000n, 2_000n, 3_000n]);
    await expectSoundBooks(scene.system);
  });

  it('takes no more for a bill than is owed, and nothing of nothing', async () => {
    const [billId] = (await billProperty(scene, property(), [500n])) as [string];
    await expect(start({ billIds: [billId], amounts: { [billId]: 501n } })).rejects.toMatchObject({
      code: 'payment_exceeds_due',
    });
    await expect(start({ billIds: [billId], amounts: { [billId]: 0n } })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(start({})).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('keeps what is paid in advance for its property, beside bills or alone', async () => {
    const before = (await getPrepaid(scene.administrator, { propertyId: property() })).balance;
    await pay({ advance: { propertyId: property(), amount: 5_000n } });
    const billIds = await billProperty(scene, property(), [700n]);
    const checkoutId = await pay({ billIds, advance: { propertyId: property(), amount: 300n } });
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({
      amount: 1_000n,
      payment: { creditAmount: 300n },
    });
    expect((await getPrepaid(scene.administrator, { propertyId: property() })).balance).toBe(before + 5_300n);
    const session = await stripeClient().checkout.sessions.retrieve(
      await sessionOf(checkoutId),
      { expand: ['line_items'] },
      { stripeAccount: account },
    );
    expect(session.line_items?.data.map(({ amount_total }) => amount_total)).toEqual([700, 300]);
    expect(session.line_items?.data[1]?.description).toBe('预缴费用');
    await expectSoundBooks(scene.system);
  });

  it('pays in advance for own properties alone, and not beside bills of another', async () => {
    const other = scene.propertyIds[1] as string;
    const advance = (propertyId: string) => ({ propertyId, amount: 100n });
    await expect(start({ advance: advance(other) })).rejects.toMatchObject({ code: 'forbidden' });
    const { personId } = scene;
    await withTenant(scene.tenant.id, (db) =>
      db.tenure.updateMany({ where: { propertyId: other }, data: { personId } }),
    );
    const owner = await createTestMember(scene.tenant, 'owner', personId);
    const billIds = await billProperty(scene, property(), [100n]);
    await expect(
      startCheckout(owner, { billIds, advance: advance(other), cancelPath: '/bills' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('keeps as prepaid money what was paid at the counter meanwhile, to the cent', async () => {
    const billIds = await billProperty(scene, property(), [1_000n, 999n]);
    const [first] = billIds as [string, string];
    const { checkoutId } = await start({ billIds, amounts: { [first]: 600n } });
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: [first],
      amount: 650n,
      receivedAmount: 650n,
    });
    await work.sandbox.stripe.control.paySession({ session: await sessionOf(checkoutId) });
    await work.catchUp(scene.system);
    // 350 were still owed on the first; 250 of the 600 are left over.
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({ payment: { creditAmount: 250n } });
    expect(await paidOn(billIds)).toEqual([1_000n, 999n]);
    await expectSoundBooks(scene.system);
  });

  it('loses no cent when many pay parts of the same bills at once', async () => {
    const billIds = await billProperty(scene, property(), [1_000n, 1_000n, 1_000n]);
    const [a, b, c] = billIds as [string, string, string];
    const others = await Promise.all(
      Array.from({ length: 3 }, () => createTestMember(scene.tenant, 'owner', scene.personId)),
    );
    const opened = await Promise.all(
      others.map((owner, index) =>
        startCheckout(owner, {
          billIds,
          amounts: { [a]: 1_000n, [b]: BigInt(333 + index), [c]: 777n },
          cancelPath: '/bills',
        }),
      ),
    );
    await Promise.all([
      ...opened.map(async ({ checkoutId }) =>
        work.sandbox.stripe.control.paySession({ session: await sessionOf(checkoutId) }),
      ),
      recordCounterPayment(scene.cashier, {
        propertyId: property(),
        billIds: [b],
        amount: 500n,
        receivedAmount: 500n,
      }),
    ]);
    await work.catchUp(scene.system, 'all at once');
    const checkouts = await Promise.all(
      opened.map(({ checkoutId }) => getCheckout(scene.administrator, { checkoutId })),
    );
    const came = checkouts.reduce((sum, { amount }) => sum + amount, 0n);
    const credit = checkouts.reduce((sum, { payment }) => sum + (payment?.creditAmount ?? 0n), 0n);
    const paid = await paidOn(billIds);
    expect(paid.every((amount) => amount <= 1_000n)).toBe(true);
    expect(paid.reduce((sum, amount) => sum + amount, 0n) + credit).toBe(came + 500n);
    await expectSoundBooks(scene.system);
  });
});
