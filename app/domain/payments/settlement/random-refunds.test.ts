import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { newId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { adoptAccount, billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { settlePayment } from './settle-payment.ts';
import { settleRefund } from './settle-refund.ts';

let scene: PaymentScene;
let account: string;

beforeAll(async () => {
  scene = await paymentScene();
  account = await adoptAccount(scene.tenant);
});

/** One payment of three bills, as Stripe would tell it. */
async function settled(amounts: bigint[]) {
  const { tenant, personId } = scene;
  const [propertyId = ''] = scene.propertyIds;
  const billIds = await billProperty(scene, propertyId, amounts);
  const amount = amounts.reduce((sum, part) => sum + part, 0n);
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
        bills: {
          createMany: {
            data: billIds.map((billId, index) => ({ billId, amount: amounts[index] as bigint })),
          },
        },
      },
    }),
  );
  const stripePaymentId = `pi_${newId()}`;
  await settlePayment(scene.system, {
    stripeAccountId: account,
    stripePaymentId,
    sessionId,
    marked: true,
    method: 'card',
    amount,
    currency: 'CNY',
    settledAmount: amount,
    fee: 7n,
    receivedAt: new Date(),
  });
  return { billIds, stripePaymentId, propertyId };
}

const step = fc.oneof(
  fc.record({
    do: fc.constant('refund' as const),
    which: fc.integer({ min: 0, max: 3 }),
    status: fc.constantFrom('pending' as const, 'done' as const, 'undone' as const),
    fee: fc.constantFrom(null, 0n, 15n),
  }),
  fc.record({ do: fc.constant('cash' as const), bill: fc.integer({ min: 0, max: 2 }) }),
);

const rank = { pending: 0, done: 1, undone: 2 };

it('the books hold whatever is told of refunds, in whatever order, with cash in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.bigInt({ min: 1n, max: 500n }), { minLength: 3, maxLength: 3 }),
      fc.array(fc.bigInt({ min: 1n, max: 900n }), { minLength: 4, maxLength: 4 }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      async (amounts, refundAmounts, steps) => {
        const { billIds, stripePaymentId, propertyId } = await settled(amounts);
        const mark = newId();
        const furthest = new Map<number, number>();
        for (const [index, told] of steps.entries()) {
          if (told.do === 'cash') {
            await recordCounterPayment(scene.cashier, {
              propertyId,
              billIds: [billIds[told.bill] as string],
              amount: 50n,
              receivedAmount: 50n,
              excess: 'credit',
            });
            continue;
          }
          await settleRefund(scene.system, {
            stripePaymentId,
            kind: told.which === 3 ? 'dispute' : 'refund',
            stripeId: `re_${mark}_${told.which}`,
            amount: refundAmounts[told.which] as bigint,
            settledAmount: null,
            fee: told.fee,
            status: told.status,
            reason: null,
            at: new Date(Date.now() + index),
          });
          furthest.set(told.which, Math.max(furthest.get(told.which) ?? 0, rank[told.status]));
        }
        const { payment, rows } = await withTenant(scene.tenant.id, async (db) => ({
          payment: await db.payment.findFirstOrThrow({ where: { stripePaymentId } }),
          rows: await db.refund.findMany({ where: { payment: { stripePaymentId } } }),
        }));
        for (const row of rows) {
          const which = Number(row.stripeId?.at(-1));
          expect(rank[row.status as keyof typeof rank]).toBe(furthest.get(which));
        }
        const gone = rows.filter(({ status }) => status === 'done');
        expect(payment.refundedAmount).toBe(gone.reduce((sum, { amount }) => sum + amount, 0n));
        await expectSoundBooks(scene.system);
      },
    ),
    { numRuns: 40 },
  );
}, 180_000);
