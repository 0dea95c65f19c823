import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { accrueLateFees } from '#app/domain/late-fees/accrue-late-fees.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { addDays, addMonths, type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepPaymentPlans } from '#workers/schedules/payment-plan-schedule.ts';
import { agreePaymentPlan } from './agree-payment-plan.ts';
import { cancelPaymentPlan } from './cancel-payment-plan.ts';
import { spreadInstalments } from './spread-instalments.ts';

const today: Day = '2026-03-02';
const never = new AbortController().signal;

let scene: PaymentScene;
let tenantId: string;
let propertyId: string;

beforeEach(async () => {
  scene = await paymentScene({ properties: 2 });
  tenantId = scene.tenant.id;
  propertyId = scene.propertyIds[0] as string;
});

/** Noon in Shanghai. */
const noon = (day: Day) => new Date(`${day}T04:00:00Z`);
const on = (day: Day, ctx: TenantContext = scene.administrator): TenantContext => ({
  ...ctx,
  now: () => noon(day),
});
const sweep = (day: Day) => sweepPaymentPlans(noon(day));
const accrue = (day: Day) => accrueLateFees(on(day, scene.system), never);

/** A hundredth of a percent a day keeps the figures readable. */
const charge = () =>
  withTenant(tenantId, (db) =>
    db.lateFeeRule.create({
      data: {
        tenantId,
        id: newId(),
        feeItemId: scene.feeItemId,
        validFrom: toDateColumn('1990-01-01'),
        graceDays: 0,
        dailyRate: '0.0001',
      },
    }),
  );

let month: Day = '2000-01-01';

/** Open bills of the property that are due on a day, charged in the books. */
async function bills(amounts: bigint[], dueOn: Day): Promise<string[]> {
  const ids: string[] = [];
  for (const amount of amounts) {
    month = addMonths(month, 1);
    const { feeItemId } = scene;
    const runId = await createTestBills(tenantId, {
      feeItemId,
      month,
      dueOn,
      amount,
      propertyIds: [propertyId],
    });
    ids.push(
      await withTenant(tenantId, async (db) => {
        const { id } = await db.bill.findFirstOrThrow({ where: { tenantId, runId } });
        await postTransfers(db, tenantId, [
          {
            debit: 'receivables',
            credit: 'income',
            amount,
            postedOn: month,
            documentKind: 'bill',
            documentId: id,
          },
        ]);
        return id;
      }),
    );
  }
  return ids;
}

const agree = (billIds: string[], amount: bigint, { count = 2, graceDays = 3, day = today } = {}) =>
  agreePaymentPlan(on(day), {
    propertyId,
    billIds,
    instalments: spreadInstalments({ amount, count, firstOn: addDays(day, 10), interval: 'month' }),
    graceDays,
    reason: '失业期间无力一次付清',
  });

const pay = (billIds: string[], amount: bigint, day: Day) =>
  recordCounterPayment(on(day), { propertyId, billIds, amount, method: 'cash' });

const plan = (planId: string) =>
  withTenant(tenantId, async (db) => {
    const row = await db.paymentPlan.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: planId } } });
    return { status: row.status, endedOn: row.endedOn && dayOf(row.endedOn) };
  });

const lateFee = (billId: string) =>
  withTenant(tenantId, async (db) => {
    const fee = await db.bill.findFirst({ where: { tenantId, lateFeeOf: billId, status: { not: 'void' } } });
    return fee?.amount ?? 0n;
  });

describe('a payment plan', () => {
  it('takes the late fee along as it stands, and lets none accrue while it holds', async () => {
    await charge();
    const [bill = ''] = await bills([1_000_000n], addDays(today, -10));
    // Nine whole days are late; the night has not run yet.
    const { planId, number } = await agree([bill], 1_000_900n);
    expect(number).toBe(1n);
    expect(await lateFee(bill)).toBe(900n);
    for (const days of [1, 5, 12]) await accrue(addDays(today, days));
    expect(await lateFee(bill)).toBe(900n);
    await sweep(addDays(today, 13));
    expect(await plan(planId)).toEqual({ status: 'active', endedOn: null });
    expect(await checkBooks(scene.administrator, {})).toMatchObject({ balanced: true });
  });

  it('breaks after the grace of an instalment, on the same day however late the sweep comes, and costs from then on', async () => {
    await charge();
    const [bill = ''] = await bills([1_000_000n], addDays(today, -10));
    const { planId } = await agree([bill], 1_000_900n);
    // Due ten days later, three days of grace: the fourteenth day breaks it. The sweep comes six days after that.
    await sweep(addDays(today, 20));
    expect(await plan(planId)).toEqual({ status: 'broken', endedOn: addDays(today, 14) });
    expect(await lateFee(bill)).toBe(900n + 6n * 100n);
    await sweep(addDays(today, 20));
    expect(await checkBooks(scene.administrator, {})).toMatchObject({ balanced: true });
  });

  it('is completed once all is paid, also before its time', async () => {
    const ids = await bills([30_000n, 12_345n], today);
    const { planId } = await agree(ids, 42_345n);
    await pay(ids, 42_000n, addDays(today, 1));
    await sweep(addDays(today, 1));
    expect(await plan(planId)).toMatchObject({ status: 'active' });
    await pay(ids, 345n, addDays(today, 2));
    await sweep(addDays(today, 2));
    expect(await plan(planId)).toEqual({ status: 'completed', endedOn: addDays(today, 2) });
  });

  it('counts only what came in since it was agreed', async () => {
    const ids = await bills([30_000n], today);
    await pay(ids, 10_000n, today);
    const { planId } = await agree(ids, 20_000n);
    await pay(ids, 9_999n, addDays(today, 1));
    await sweep(addDays(today, 14));
    expect(await plan(planId)).toMatchObject({ status: 'broken' });
  });

  it('ends when staff cancel it, once', async () => {
    await charge();
    const [bill = ''] = await bills([1_000_000n], addDays(today, -1));
    const { planId } = await agree([bill], 1_000_000n);
    const end = addDays(today, 4);
    await cancelPaymentPlan(on(end), { planId, reason: '业主要求' });
    await expect(cancelPaymentPlan(on(end), { planId, reason: '业主要求' })).rejects.toMatchObject({
      code: 'plan_not_active',
    });
    expect(await plan(planId)).toEqual({ status: 'cancelled', endedOn: end });
    await accrue(addDays(end, 3));
    expect(await lateFee(bill)).toBe(300n);
  });

  it('is agreed once for a bill, however many ask at the same moment, and again after it ended', async () => {
    const ids = await bills([30_000n, 20_000n], today);
    const outcomes = await Promise.allSettled([
      agree(ids, 50_000n),
      agree(ids, 50_000n),
      agree(ids.slice(1), 20_000n),
      agree(ids.slice(1), 20_000n),
    ]);
    const agreed = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(agreed).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'bill_in_plan' });
    expect(agreed[0]?.number).toBe(1n);
    await cancelPaymentPlan(on(today), { planId: agreed[0]?.planId ?? '', reason: '重新约定' });
    expect(await agree(ids, 50_000n)).toMatchObject({ number: 2n });
  });

  it('is about open bills of one property, for what they come to, by those who may', async () => {
    const ids = await bills([30_000n], today);
    const other = await billProperty(scene, scene.propertyIds[1] as string, [500n]);
    await expect(agree([...ids, ...other], 30_500n)).rejects.toMatchObject({ code: 'not_found' });
    await expect(agree(ids, 30_001n)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      agreePaymentPlan(on(today, scene.cashier), {
        propertyId,
        billIds: ids,
        instalments: [{ dueOn: today, amount: 30_000n }],
        reason: 'x',
      }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await pay(ids, 30_000n, today);
    await expect(agree(ids, 30_000n)).rejects.toMatchObject({ code: 'bill_not_open' });
  });
});

type Step =
  | { kind: 'day'; days: number }
  | { kind: 'pay'; share: number }
  | { kind: 'sweep' }
  | { kind: 'cancel' };

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('day' as const), days: fc.integer({ min: 1, max: 25 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pay' as const),
      share: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constant(100)),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('sweep' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const) }) },
);

describe('the states of a plan', () => {
  it('are what a plain model says, whatever happens in whatever order', { timeout: 120_000 }, async () => {
    const seen = new Set<string>();
    const story = fc.record({
      amount: fc.bigInt(10n, 90_000n),
      count: fc.integer({ min: 1, max: 4 }),
      graceDays: fc.integer({ min: 0, max: 5 }),
      steps: fc.array<Step>(step, { minLength: 4, maxLength: 14 }),
    });
    await fc.assert(
      fc.asyncProperty(story, async ({ amount, count, graceDays, steps }) => {
        const ids = await bills([amount], today);
        const { planId } = await agree(ids, amount, { count, graceDays });
        const dues = spreadInstalments({ amount, count, firstOn: addDays(today, 10), interval: 'month' });
        const model: { day: Day; paid: bigint; status: string; endedOn: Day | null } = {
          day: today,
          paid: 0n,
          status: 'active',
          endedOn: null,
        };
        for (const next of steps) {
          if (next.kind === 'day') model.day = addDays(model.day, next.days);
          if (next.kind === 'pay') {
            const part = ((amount - model.paid) * BigInt(next.share)) / 100n;
            if (part === 0n) continue;
            await pay(ids, part, model.day);
            model.paid += part;
          }
          if (next.kind === 'cancel') {
            const outcome = cancelPaymentPlan(on(model.day), { planId, reason: 'x' });
            if (model.status === 'active') {
              await outcome;
              Object.assign(model, { status: 'cancelled', endedOn: model.day });
            } else await expect(outcome).rejects.toMatchObject({ code: 'plan_not_active' });
          }
          if (next.kind === 'sweep') {
            await sweep(model.day);
            if (model.status === 'active') follow(model, dues, graceDays, amount);
          }
          expect(await plan(planId)).toEqual({ status: model.status, endedOn: model.endedOn });
        }
        seen.add(model.status);
        // The next story's plans are its own.
        if (model.status === 'active') await cancelPaymentPlan(on(model.day), { planId, reason: 'x' });
      }),
      { numRuns: 40, endOnFailure: true },
    );
    expect([...seen].sort()).toEqual(['active', 'broken', 'cancelled', 'completed']);
  });
});

function follow(
  model: { day: Day; paid: bigint; status: string; endedOn: Day | null },
  dues: { dueOn: Day; amount: bigint }[],
  graceDays: number,
  amount: bigint,
): void {
  if (model.paid >= amount) {
    Object.assign(model, { status: 'completed', endedOn: model.day });
    return;
  }
  let sum = 0n;
  for (const { dueOn, amount: due } of dues) {
    sum += due;
    const broken = addDays(dueOn, graceDays + 1);
    if (model.paid < sum && broken <= model.day) {
      Object.assign(model, { status: 'broken', endedOn: broken });
      return;
    }
  }
}
