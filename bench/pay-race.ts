/**
 * `npm run bench -- pay-race`: payments by two ways, online settlements (each told twice) and the counter, all at once on a few bills that they pay many times over.
 * No bill may take more than it is, and every cent must be on a bill or prepaid. What breaks that is an error.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { settlePayment } from '#app/domain/payments/settlement/settle-payment.ts';
import type { StripePaymentFacts } from '#app/domain/payments/settlement/stripe-payment-facts.ts';
import { adoptAccount, billProperty, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { percentile } from './webhooks/percentile.ts';

const payments = Number(process.env.BENCH_PAYMENTS ?? 1_000);
const bills = Number(process.env.BENCH_BILLS ?? 50);
const say = (text: string) => console.error(text);

const database = await startBenchDatabase({ shared_buffers: '256MB' });
try {
  const scene = await paymentScene({ properties: 5 });
  const { id: tenantId } = scene.tenant;
  const account = await adoptAccount(scene.tenant);
  const ofProperty = new Map<string, { id: string; amount: bigint }[]>();
  for (let index = 0; index < bills; index += 1) {
    const propertyId = scene.propertyIds[index % scene.propertyIds.length] as string;
    const amount = BigInt(3_000 + index * 7);
    const [id = ''] = await billProperty(scene, propertyId, [amount]);
    ofProperty.set(propertyId, [...(ofProperty.get(propertyId) ?? []), { id, amount }]);
  }
  const properties = [...ofProperty];

  /** One to three bills of a property, by the number of the payment. */
  function wish(index: number) {
    const [propertyId, all] = properties[index % properties.length] as (typeof properties)[number];
    const chosen = Array.from(
      { length: 1 + (index % 3) },
      (_, place) => all[(index * 5 + place * 3) % all.length],
    );
    const lines = [...new Set(chosen)].filter((line) => line !== undefined);
    return { propertyId, lines };
  }

  async function paidCheckout(index: number): Promise<StripePaymentFacts> {
    const { lines } = wish(index);
    const amount = lines.reduce((sum, line) => sum + line.amount, 0n);
    const sessionId = `cs_test_${newId()}`;
    await withTenant(tenantId, (db) =>
      db.checkout.create({
        data: {
          tenantId,
          id: newId(),
          personId: scene.personId,
          stripeAccountId: account,
          stripeSessionId: sessionId,
          amount,
          currency: 'CNY',
          bills: {
            createMany: { data: lines.map(({ id, amount: part }) => ({ billId: id, amount: part })) },
          },
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

  const online: StripePaymentFacts[] = [];
  for (let index = 0; index < payments; index += 2) online.push(await paidCheckout(index));
  const counter = Array.from({ length: payments - online.length }, (_, index) => ({
    ...wish(index * 2 + 1),
    amount: BigInt(500 + index),
  }));
  say(`${online.length} online payments told twice, ${counter.length} at the counter, on ${bills} bills`);

  let errors = 0;
  let again = 0;
  const took: number[] = [];
  /** As the queue does, and the cashier: what was too busy is tried again. */
  async function insist(work: () => Promise<unknown>): Promise<void> {
    const began = performance.now();
    for (let left = 1_000; ; left -= 1) {
      try {
        await work();
        took.push(performance.now() - began);
        return;
      } catch (error) {
        const busy =
          error instanceof DomainError && ['temporarily_unavailable', 'already_exists'].includes(error.code);
        if (!busy || left === 0) {
          errors += 1;
          say(String(error));
          return;
        }
        again += 1;
        await wait(50 + Math.random() * 200);
      }
    }
  }
  const began = Date.now();
  await Promise.all([
    ...[...online, ...online].map((facts) => insist(() => settlePayment(scene.system, facts))),
    ...counter.map(({ propertyId, lines, amount }, index) => {
      // The same key on every try: an answer that got lost must not be a second payment.
      const ctx = { ...scene.cashier, idempotencyKey: `pay-race-${index}` };
      return insist(() =>
        recordCounterPayment(ctx, {
          propertyId,
          billIds: lines.map(({ id }) => id),
          method: index % 2 ? 'cash' : 'terminal',
          amount,
          excess: 'credit',
        }),
      );
    }),
  ]);
  const seconds = (Date.now() - began) / 1000;

  const { allPayments, allBills } = await withTenant(tenantId, async (db) => ({
    allPayments: await db.payment.findMany({ where: { tenantId }, include: { allocations: true } }),
    allBills: await db.bill.findMany({ where: { tenantId }, include: { allocations: true } }),
  }));
  const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  const overpaid = allBills.filter(
    ({ amount, paidAmount, allocations }) =>
      paidAmount > amount || paidAmount !== sum(allocations.map((allocation) => allocation.amount)),
  );
  const lost = allPayments.filter(
    ({ amount, creditAmount, allocations }) =>
      amount !== creditAmount + sum(allocations.map((allocation) => allocation.amount)),
  );
  const numbers = new Set(allPayments.map(({ receiptNumber }) => Number(receiptNumber)));
  const came = sum(allPayments.map(({ amount }) => amount));
  const meant = sum([...online, ...counter].map(({ amount }) => amount));
  const { balanced } = await checkBooks(scene.system, {});
  for (const [what, wrong] of [
    ['bills that took too much or something else than their payments gave', overpaid.length],
    ['payments that lost a cent', lost.length],
    ['payments too many or too few', Math.abs(allPayments.length - payments)],
    ['receipt numbers missing', payments - numbers.size + (numbers.has(payments) ? 0 : 1)],
    ['money that came and is not there', came === meant ? 0 : 1],
    ['books that do not balance', balanced ? 0 : 1],
  ] as const) {
    if (wrong === 0) continue;
    errors += wrong;
    say(`${what}: ${wrong}`);
  }
  say(`${payments} payments in ${round(seconds, 1)} s, ${again} tries again, ${errors} errors`);
  console.log(
    JSON.stringify({
      bench: 'pay-race',
      payments,
      bills,
      errors,
      seconds: round(seconds, 1),
      perSecond: round(payments / seconds, 1),
      p99: round(percentile(took, 0.99)),
      triedAgain: again,
    }),
  );
} finally {
  await database.stop();
}
