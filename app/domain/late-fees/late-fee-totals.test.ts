import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decimalText } from '#app/domain/billing/computation/decimal-text.ts';
import { addDays, addMonths, type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { computeLateFee, type LateFeeEvent, type LateFeePause } from './compute-late-fee.ts';
import type { LateFeeExplanation, LateFeeRuleText } from './late-fee-explanation.ts';
import { lateFeeTotals } from './late-fee-totals.ts';

const rule = fc.record<LateFeeRuleText>(
  {
    graceDays: fc.nat(40),
    countsFrom: fc.constantFrom('due_day' as const, 'grace_end' as const),
    dailyRate: fc.integer({ min: 1, max: 10_000_000 }).map((digits) => trimmed(digits, 8)),
    capPercent: fc.option(fc.integer({ min: 1, max: 20_000 }).map((digits) => trimmed(digits, 2))),
  },
  { noNullPrototype: true },
);

function trimmed(digits: number, scale: number): string {
  return decimalText((digits / 10 ** scale).toFixed(scale));
}

const dueOn: Day = '2027-12-20';
const day = (offset: number) => addDays(dueOn, offset);

/** Payment plans one after the other: days from, days to; the last may still hold. */
const pauses = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), { maxLength: 3 })
  .chain((lengths) => fc.tuple(fc.constant(lengths), fc.boolean()))
  .map(([lengths, holds]) => {
    let at = -20;
    return lengths.map(([gap, length], index) => {
      const from = at + gap;
      at = from + length;
      return { from, to: holds && index === lengths.length - 1 ? null : at };
    });
  });

/** Payments, credit notes and refunds as they may follow each other: never more than is owed, never more back than was paid. */
const story = fc
  .record({
    amount: fc.oneof(fc.bigInt(1n, 2_000n), fc.bigInt(1n, 9_000_000_000_000n)),
    steps: fc.array(
      fc.record({
        kind: fc.constantFrom('payment' as const, 'payment' as const, 'credit' as const, 'refund' as const),
        on: fc.integer({ min: -30, max: 100 }),
        share: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: 6 },
    ),
    through: fc.integer({ min: -5, max: 110 }),
    pauses,
  })
  .map(({ amount, steps, through, pauses }) => {
    let owed = amount;
    const payments: { on: number; amount: bigint; reversed: bigint; reversedOn: number }[] = [];
    const credits: { on: number; amount: bigint }[] = [];
    for (const { kind, on, share } of [...steps].sort((a, b) => a.on - b.on)) {
      if (kind === 'refund') {
        const payment = payments.find(({ reversed }) => reversed === 0n);
        if (!payment) continue;
        payment.reversed = (payment.amount * BigInt(share) + 99n) / 100n;
        payment.reversedOn = on;
        owed += payment.reversed;
        continue;
      }
      const part = (owed * BigInt(share)) / 100n;
      if (part === 0n) continue;
      owed -= part;
      if (kind === 'credit') credits.push({ on, amount: part });
      else payments.push({ on, amount: part, reversed: 0n, reversedOn: 0 });
    }
    return { amount, payments, credits, pauses, through: day(through) };
  });

type Story = typeof story extends fc.Arbitrary<infer S> ? S : never;

function eventsOf({ payments, credits }: Story): LateFeeEvent[] {
  return [
    ...credits.map(({ on, amount }) => ({ day: day(on), amount })),
    ...payments.flatMap(({ on, amount, reversed, reversedOn }) => [
      { day: day(on), amount },
      ...(reversed > 0n ? [{ day: day(reversedOn), amount: -reversed }] : []),
    ]),
  ];
}

function pausesOf({ pauses }: Story): LateFeePause[] {
  return pauses.map(({ from, to }) => ({ from: day(from), to: to === null ? null : day(to) }));
}

/** The definition itself, day by day, in hundred-millionths of a minor unit and hundredths of a percent. */
function dayByDay(
  amount: bigint,
  terms: LateFeeRuleText,
  { events, pauses }: { events: LateFeeEvent[]; pauses: LateFeePause[] },
  through: Day,
): bigint {
  const owedOn = (at: Day) =>
    events.reduce((owed, event) => (event.day <= at ? owed - event.amount : owed), amount);
  const graceEnd = addDays(dueOn, terms.graceDays);
  if (through < graceEnd || owedOn(graceEnd) <= 0n) return 0n;
  const rate = BigInt(Math.round(Number(terms.dailyRate) * 1e8));
  let sum = 0n;
  const first = terms.countsFrom === 'due_day' ? addDays(dueOn, 1) : addDays(graceEnd, 1);
  for (let at = first; at <= through; at = addDays(at, 1)) {
    if (pauses.some(({ from, to }) => from <= at && (to === null || at < to))) continue;
    sum += owedOn(at) * rate;
  }
  const rounded = (sum * 2n + 100_000_000n) / 200_000_000n;
  if (terms.capPercent === null) return rounded;
  const most = (amount * BigInt(Math.round(Number(terms.capPercent) * 100))) / 10_000n;
  return rounded < most ? rounded : most;
}

describe('the late fee of a bill', () => {
  it('is what the days cost one by one, rounded once, and never drifts', () => {
    fc.assert(
      fc.property(story, rule, (bill, terms) => {
        const events = eventsOf(bill);
        const late = { billId: 'x', dueOn, amount: bill.amount };
        const paused = pausesOf(bill);
        const total = (through: Day) =>
          BigInt(computeLateFee(late, terms, events, through, paused)?.amount ?? 0);
        expect(total(bill.through)).toBe(
          dayByDay(bill.amount, terms, { events, pauses: paused }, bill.through),
        );
        // What is posted day by day adds up to the total.
        let posted = 0n;
        for (let at = day(-1); at <= bill.through; at = addDays(at, 1)) {
          const now = total(at);
          expect(now).toBeGreaterThanOrEqual(posted);
          posted = now;
        }
        expect(posted).toBe(total(bill.through));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    // 1,000.00 at 0.05 % a day, ten days of grace, due on the 20th.
    ['due_day', 9, null, []],
    ['due_day', 10, '5.00', []],
    ['due_day', 11, '5.50', []],
    ['due_day', 30, '15.00', []],
    ['grace_end', 10, null, []],
    ['grace_end', 11, '0.50', []],
    ['grace_end', 30, '10.00', []],
    // Paid on the last day of grace; on the day after.
    ['due_day', 30, null, [[10, 100_000n]]],
    ['due_day', 30, '5.00', [[11, 100_000n]]],
    // Half paid on the 15th day, the rest on the 20th.
    [
      'due_day',
      30,
      '8.25',
      [
        [15, 50_000n],
        [20, 50_000n],
      ],
    ],
  ] as const)('counting from %s through day %i is %s', (countsFrom, through, expected, events) => {
    const found = computeLateFee(
      { billId: 'x', dueOn, amount: 100_000n },
      { graceDays: 10, countsFrom, dailyRate: '0.0005', capPercent: null },
      events.map(([on, amount]) => ({ day: day(on), amount })),
      day(through),
    );
    expect(found && `${Number(found.amount) / 100}`).toBe(expected && `${Number(expected)}`);
  });

  it('stops at the cap, which is rounded down', () => {
    const terms = { graceDays: 0, countsFrom: 'due_day', dailyRate: '0.1', capPercent: '33.33' } as const;
    const found = computeLateFee({ billId: 'x', dueOn, amount: 1_001n }, terms, [], day(90));
    expect(found).toMatchObject({ amount: '333', capped: true });
  });
});

describe('the statement', () => {
  let tenantId: string;
  let propertyId: string;
  let feeItemIds: string[];
  let runId: string;
  let rounds = 0;
  const perRound = 50;

  beforeAll(async () => {
    const { tenant } = await createTestTenant();
    tenantId = tenant.id;
    const register = await createTestRegister(tenantId, { properties: 1 });
    propertyId = register.propertyIds[0] as string;
    feeItemIds = [];
    for (let item = 0; item < perRound; item += 1) feeItemIds.push(await createTestFeeItem(tenantId));
    runId = newId();
    await withTenant(tenantId, (db) =>
      db.billingRun.create({
        data: { tenantId, id: runId, month: toDateColumn('2027-12-01'), trigger: 'manual', status: 'posted' },
      }),
    );
  });

  it('computes and explains as the calculation does', { timeout: 300_000 }, async () => {
    let compared = 0;
    let late = 0;
    let paused = 0;
    const round = fc.array(fc.tuple(story, rule), { minLength: perRound, maxLength: perRound });
    await fc.assert(
      fc.asyncProperty(round, fc.integer({ min: -5, max: 110 }), async (stories, offset) => {
        const through = day(offset);
        const bills = await write(stories);
        const found = new Map((await lateOf(bills, through)).map((row) => [row.id, row]));
        for (const { billId, bill, terms } of bills) {
          const expected = computeLateFee(
            { billId, dueOn, amount: bill.amount },
            terms,
            eventsOf(bill),
            through,
            pausesOf(bill),
          );
          expect(found.get(billId)?.explanation ?? null).toEqual(expected);
          expect(found.get(billId)?.target?.toString() ?? null).toBe(expected?.amount ?? null);
          compared += 1;
          if (expected) late += 1;
          if (expected?.paused) paused += 1;
        }
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(compared).toBe(60 * perRound);
    expect(late).toBeGreaterThan(300);
    expect(paused).toBeGreaterThan(100);
  });

  const lateOf = (bills: { billId: string }[], through: Day) =>
    withTenant(
      tenantId,
      (db) => db.$queryRaw<{ id: string; target: bigint; explanation: LateFeeExplanation }[]>`
        with ${lateFeeTotals({ tenantId, through, bills: Prisma.sql`b.id = any(${bills.map(({ billId }) => billId)}::uuid[])` })}
        select id, target, explanation from late`,
    );

  /** One bill per fee item, so that each has a rule of its own; the rules of the round before are gone. */
  async function write(stories: [Story, LateFeeRuleText][]) {
    rounds += 1;
    const periodStart = addMonths('2020-01-01', rounds);
    const bills = stories.map(([bill, terms], index) => ({
      billId: newId(),
      feeItemId: feeItemIds[index] as string,
      bill,
      terms,
    }));
    const payments = bills.flatMap(({ billId, bill }) =>
      bill.payments.map((payment) => ({ ...payment, billId, paymentId: newId() })),
    );
    const credits = bills.flatMap(({ billId, bill }) =>
      bill.credits.map((credit) => ({ ...credit, billId })),
    );
    await withTenant(tenantId, async (db) => {
      await db.lateFeeRule.deleteMany({ where: { tenantId } });
      await db.lateFeeRule.createMany({
        data: bills.flatMap(({ feeItemId, terms }) => [
          { tenantId, id: newId(), feeItemId, validFrom: toDateColumn('2020-01-01'), ...terms },
          // The version after the due day never matters.
          {
            tenantId,
            id: newId(),
            feeItemId,
            validFrom: toDateColumn(day(1)),
            graceDays: 0,
            dailyRate: '0.1',
          },
        ]),
      });
      await db.bill.createMany({
        data: bills.map(({ billId, feeItemId, bill }) => {
          const paid = bill.payments.reduce((sum, { amount, reversed }) => sum + amount - reversed, 0n);
          const credited = bill.credits.reduce((sum, { amount }) => sum + amount, 0n);
          return {
            tenantId,
            id: billId,
            runId,
            propertyId,
            feeItemId,
            periodStart: toDateColumn(periodStart),
            periodEnd: toDateColumn(addMonths(periodStart, 1)),
            dueOn: toDateColumn(dueOn),
            amount: bill.amount,
            paidAmount: paid,
            creditedAmount: credited,
            status: paid + credited === bill.amount ? 'paid' : 'open',
            explanation: {},
          };
        }),
      });
      await db.payment.createMany({
        data: payments.map(({ paymentId, amount }) => ({
          tenantId,
          id: paymentId,
          method: 'cash',
          amount,
          currency: 'CNY',
          receivedAt: new Date(),
        })),
      });
      await db.paymentAllocation.createMany({
        data: payments.map(({ paymentId, billId, on, amount, reversed, reversedOn }) => ({
          tenantId,
          paymentId,
          billId,
          amount,
          reversedAmount: reversed,
          allocatedOn: toDateColumn(day(on)),
          reversedOn: reversed > 0n ? toDateColumn(day(reversedOn)) : null,
        })),
      });
      const plans = bills.flatMap(({ billId, bill }) =>
        bill.pauses.map((pause) => ({ ...pause, billId, planId: newId() })),
      );
      await db.paymentPlan.createMany({
        data: plans.map(({ planId, from, to }, index) => ({
          tenantId,
          id: planId,
          number: BigInt(rounds * 1_000 + index),
          propertyId,
          amount: 1n,
          reason: 'r',
          status: to === null ? 'active' : 'broken',
          agreedOn: toDateColumn(day(from)),
          endedOn: to === null ? null : toDateColumn(day(to)),
        })),
      });
      await db.paymentPlanBill.createMany({
        data: plans.map(({ planId, billId }) => ({ tenantId, planId, billId, amount: 1n })),
      });
      await db.creditNote.createMany({
        data: credits.map(({ billId, on, amount }, index) => ({
          tenantId,
          id: newId(),
          billId,
          number: BigInt(rounds * 1_000 + index),
          kind: 'correction',
          amount,
          reason: 'r',
          status: 'posted',
          postedOn: toDateColumn(day(on)),
        })),
      });
    });
    return bills;
  }
});
