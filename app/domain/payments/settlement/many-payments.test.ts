import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { adoptAccount, billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { settlePayment } from './settle-payment.ts';
import { settleRefund } from './settle-refund.ts';
import type { StripePaymentFacts } from './stripe-payment-facts.ts';

const bills = 50;
const payments = 200;

let scene: PaymentScene;
let account: string;
let billIds: string[];

beforeAll(async () => {
  scene = await paymentScene();
  account = await adoptAccount(scene.tenant);
  billIds = await billProperty(
    scene,
    scene.propertyIds[0] as string,
    Array.from({ length: bills }, (_, index) => BigInt(1_000 + index)),
  );
});

/** A payer who meant to pay some of the bills whole, and whose money has arrived. */
async function paidCheckout(index: number): Promise<StripePaymentFacts> {
  const { tenant, personId } = scene;
  const chosen = Array.from({ length: 1 + (index % 5) }, (_, place) => (index * 7 + place * 11) % bills);
  const lines = [...new Set(chosen)].map((place) => ({
    billId: billIds[place] as string,
    amount: BigInt(1_000 + place),
  }));
  const amount = lines.reduce((sum, line) => sum + line.amount, 0n);
  const sessionId = `cs_test_${newId()}`;
  await withTenant(tenant.id, (db) =>
    db.checkout.create({
      data: {
        tenantId: tenant.id,
        id: newId(),
        personId,
        stripeAccountId: account,
        stripeSessionId: sessionId,
        amount,
        currency: 'CNY',
        bills: { createMany: { data: lines } },
      },
    }),
  );
  return {
    stripeAccountId: account,
    stripePaymentId: `pi_${newId()}`,
    sessionId,
    marked: true,
    method: 'card',
    amount,
    currency: 'CNY',
    settledAmount: amount,
    fee: amount / 30n,
    receivedAt: new Date(),
  };
}

/** As the queue does: what was too busy is tried again. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const again =
        error instanceof DomainError && ['temporarily_unavailable', 'already_exists'].includes(error.code);
      if (!again || left === 0) throw error;
      await wait(100);
    }
  }
}

it(`${payments} payments at once on ${bills} bills, each told twice, with cash and refunds between, lose no cent`, async () => {
  const facts: StripePaymentFacts[] = [];
  for (let index = 0; index < payments; index += 1) facts.push(await paidCheckout(index));
  const [propertyId = ''] = scene.propertyIds;
  const refunds = facts.filter((_, index) => index % 4 === 0);
  await Promise.all([
    ...[...facts, ...facts].map((payment) => insist(() => settlePayment(scene.system, payment))),
    ...Array.from({ length: 20 }, (_, index) =>
      insist(() =>
        recordCounterPayment(scene.cashier, {
          propertyId,
          billIds: [billIds[index] as string],
          amount: 300n,
          receivedAmount: 300n,
          excess: 'credit',
        }),
      ),
    ),
    ...refunds.map((payment) =>
      insist(async () => {
        const { outcome } = await settleRefund(scene.system, {
          stripePaymentId: payment.stripePaymentId,
          kind: 'refund',
          stripeId: `re_${payment.stripePaymentId}`,
          amount: payment.amount / 2n,
          settledAmount: null,
          fee: 0n,
          status: 'done',
          reason: null,
          at: new Date(),
        });
        // Told before its payment is recorded: the next telling finds it.
        if (outcome === 'no_payment') throw new DomainError('temporarily_unavailable');
      }),
    ),
  ]);
  const { received, rows } = await withTenant(scene.tenant.id, async (db) => ({
    received: await db.payment.findMany({ where: { method: 'card' } }),
    rows: await db.bill.findMany(),
  }));
  expect(received).toHaveLength(payments);
  expect(received.filter(({ status }) => status === 'refunded_part')).toHaveLength(refunds.length);
  expect(received.reduce((sum, { amount }) => sum + amount, 0n)).toBe(
    facts.reduce((sum, { amount }) => sum + amount, 0n),
  );
  for (const bill of rows) expect(bill.paidAmount).toBeLessThanOrEqual(bill.amount);
  await expectSoundBooks(scene.system);
}, 180_000);
