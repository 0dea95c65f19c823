import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCheckout } from '#app/domain/payments/checkout/start-checkout.ts';
import { getPayment } from '#app/domain/payments/get-payment.ts';
import { balancesOf, expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '#app/domain/payments/testing/stripe-at-work.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { recordCounterPayment } from './record-counter-payment.ts';

let scene: PaymentScene;
let propertyId: string;

beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
  propertyId = scene.propertyIds[0] as string;
});

const paidOf = (ids: string[]) =>
  withTenant(scene.tenant.id, async (db) =>
    (await db.bill.findMany({ where: { id: { in: ids } }, orderBy: { dueOn: 'asc' } })).map(
      ({ paidAmount, status }) => `${paidAmount} ${status}`,
    ),
  );

describe('cash at the counter', () => {
  it('pays every open bill of a property and gives change', async () => {
    const bills = await billProperty(scene, propertyId, [1_000n, 2_000n]);
    const payment = await recordCounterPayment(scene.cashier, {
      propertyId,
      receivedAmount: 5_000n,
      note: ' 现金 ',
    });
    expect(payment).toMatchObject({
      amount: 3_000n,
      allocatedAmount: 3_000n,
      creditAmount: 0n,
      changeAmount: 2_000n,
    });
    expect(await paidOf(bills)).toEqual(['1000 paid', '2000 paid']);
    const detail = await getPayment(scene.cashier, { paymentId: payment.paymentId });
    expect(detail).toMatchObject({
      method: 'cash',
      note: '现金',
      cashierName: '赵员工',
      person: { id: scene.personId },
      property: { id: propertyId },
      feeAmount: null,
    });
    await expectSoundBooks(scene.system);
  });

  it('pays a part, oldest first, and later the rest', async () => {
    const bills = await billProperty(scene, propertyId, [1_000n, 2_000n]);
    await recordCounterPayment(scene.cashier, { propertyId, amount: 1_500n, receivedAmount: 1_500n });
    expect(await paidOf(bills)).toEqual(['1000 paid', '500 open']);
    await recordCounterPayment(scene.cashier, { propertyId, receivedAmount: 1_500n });
    expect(await paidOf(bills)).toEqual(['1000 paid', '2000 paid']);
  });

  it('pays the chosen bills', async () => {
    const bills = await billProperty(scene, propertyId, [1_000n, 2_000n]);
    await recordCounterPayment(scene.cashier, {
      propertyId,
      billIds: bills.slice(1),
      receivedAmount: 2_000n,
    });
    expect(await paidOf(bills)).toEqual(['0 open', '2000 paid']);
    await recordCounterPayment(scene.cashier, { propertyId, receivedAmount: 1_000n });
  });

  it('refuses an excess, or keeps it as credit when told so', async () => {
    await billProperty(scene, propertyId, [1_000n]);
    const input = { propertyId, amount: 1_200n, receivedAmount: 1_200n };
    await expect(recordCounterPayment(scene.cashier, input)).rejects.toMatchObject({
      code: 'payment_exceeds_due',
      detail: { params: { due: '10.00' } },
    });
    const payment = await recordCounterPayment(scene.cashier, { ...input, excess: 'credit' });
    expect(payment).toMatchObject({ allocatedAmount: 1_000n, creditAmount: 200n, changeAmount: 0n });
    expect((await balancesOf(scene.system))['2203']).toBe(-200n);
    await expectSoundBooks(scene.system);
  });

  it('refuses too little cash, nothing owed, and what is not there', async () => {
    const [bill] = await billProperty(scene, propertyId, [1_000n]);
    const pay = (input: object) =>
      recordCounterPayment(scene.cashier, { propertyId, receivedAmount: 1_000n, ...input });
    await expect(pay({ receivedAmount: 999n })).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'receivedAmount', code: 'received_too_little' }] },
    });
    await expect(pay({ receivedAmount: 0n })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(pay({ amount: -1n })).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(pay({ propertyId: newId() })).rejects.toMatchObject({ code: 'not_found' });
    await expect(pay({ billIds: [newId()] })).rejects.toMatchObject({ code: 'not_found' });
    await expect(pay({ propertyId: scene.propertyIds[1], billIds: [bill] })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(pay({ propertyId: scene.propertyIds[1] })).rejects.toMatchObject({ code: 'bill_not_open' });
    await pay({});
    await expect(pay({ billIds: [bill] })).rejects.toMatchObject({ code: 'bill_not_open' });
  });

  it('is recorded by cashiers and accountants alone, and not across companies', async () => {
    const [bill] = await billProperty(scene, propertyId, [700n]);
    const input = { propertyId, billIds: [bill as string], receivedAmount: 700n };
    const service = await createTestMember(scene.tenant, 'customer_service');
    for (const ctx of [service, scene.owner]) {
      await expect(recordCounterPayment(ctx, input)).rejects.toMatchObject({ code: 'forbidden' });
    }
    const other = await paymentScene();
    await expect(recordCounterPayment(other.cashier, input)).rejects.toMatchObject({ code: 'not_found' });
    const accountant = await createTestMember(scene.tenant, 'accountant');
    expect(await recordCounterPayment(accountant, input)).toMatchObject({ amount: 700n });
  });

  it('is recorded once when the form is sent twice', async () => {
    await billProperty(scene, propertyId, [800n, 900n]);
    const ctx = { ...scene.cashier, idempotencyKey: newId() };
    const input = { propertyId, amount: 800n, receivedAmount: 800n };
    const [first, again] = await Promise.all([
      recordCounterPayment(ctx, input),
      recordCounterPayment(ctx, input),
    ]);
    expect(again).toEqual(first);
    await recordCounterPayment(scene.cashier, { propertyId, receivedAmount: 900n });
    await expectSoundBooks(scene.system);
  });
});

describe('cash and a card for the same bill', () => {
  let work: StripeAtWork;
  beforeAll(async () => {
    work = await startStripeAtWork();
    await work.enablePayments(scene);
  });
  afterAll(() => work.stop());

  it('whoever is first pays it, and no cent of the other is lost', async () => {
    for (let round = 0; round < 10; round += 1) {
      const billIds = await billProperty(scene, propertyId, [1_000n, 50n]);
      const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
      const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
        db.checkout.findFirstOrThrow({ where: { id: checkoutId } }),
      );
      await work.sandbox.stripe.control.paySession({ session: stripeSessionId as string });
      await work.sandbox.stripe.control.idle({});
      const cash = recordCounterPayment(scene.cashier, {
        propertyId,
        billIds: billIds.slice(0, 1),
        amount: 1_000n,
        receivedAmount: 1_000n,
        excess: 'credit',
      });
      const [counter] = await Promise.all([cash, work.catchUp(scene.system, 'all at once')]);
      expect(await paidOf(billIds)).toEqual(['1000 paid', '50 paid']);
      const card = await withTenant(scene.tenant.id, (db) =>
        db.payment.findFirstOrThrow({ where: { checkoutId } }),
      );
      expect(card.creditAmount + counter.creditAmount).toBe(1_000n);
    }
    await expectSoundBooks(scene.system);
  });
});
