import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getBillingSchedule } from '#app/domain/billing/get-billing-schedule.ts';
import { lastDueMonth, nextBillingMonth } from '#app/domain/billing/next-billing-month.ts';
import { runDueBilling } from '#app/domain/billing/run-due-billing.ts';
import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { addDays, addMonths, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { postBillingRunJob } from '../jobs/post-billing-run.ts';
import { billingSchedule, sweepBilling } from './billing-schedule.ts';

const never = new AbortController().signal;

async function company(timeZone: string, dayOfMonth: number, enabledAt: Date): Promise<TenantContext> {
  const { tenant, system } = await createTestTenant({ timeZone });
  await createTestRegister(tenant.id, { properties: 2 });
  await createTestFeeItem(tenant.id, { kind: 'fixed' });
  await updateBillingSchedule({ ...system, now: () => enabledAt }, { enabled: true, dayOfMonth });
  return system;
}

const at = (ctx: TenantContext, now: Date): TenantContext => ({ ...ctx, now: () => now });

/** Does the jobs that the sweep recorded, as the worker would. Returns the months that were posted. */
async function work(ctx: TenantContext, now: Date): Promise<Day[]> {
  const runs = await withTenant(ctx.tenant.id, (db) =>
    db.billingRun.findMany({ where: { tenantId: ctx.tenant.id, status: 'posting' } }),
  );
  for (const { id: runId } of runs)
    await postBillingRunJob.run({ ctx: at(ctx, now), payload: { runId }, signal: never });
  return runs.map((run) => dayOf(run.month));
}

async function postedMonths(ctx: TenantContext): Promise<Day[]> {
  const runs = await withTenant(ctx.tenant.id, (db) =>
    db.billingRun.findMany({
      where: { tenantId: ctx.tenant.id, status: 'posted' },
      orderBy: { month: 'asc' },
    }),
  );
  return runs.map((run) => dayOf(run.month));
}

describe('the next month to bill', () => {
  test.each([
    ['2026-11-01', 1, '2026-11-01'],
    ['2026-11-27', 28, '2026-10-01'],
    ['2026-11-28', 28, '2026-11-01'],
    ['2026-02-28', 28, '2026-02-01'],
    ['2026-01-04', 5, '2025-12-01'],
    ['2028-02-29', 28, '2028-02-01'],
  ])('on %s with billing day %i is %s at the latest', (today, dayOfMonth, month) => {
    expect(lastDueMonth(dayOfMonth, today)).toBe(month);
  });

  test('follows the last posted one, none left out, until it has caught up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 28 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 40 }),
        (dayOfMonth, days, monthsBehind) => {
          const today = addDays('2000-01-01', days);
          const due = lastDueMonth(dayOfMonth, today);
          expect(
            addDays(due, dayOfMonth - 1) <= today && today < addDays(addMonths(due, 1), dayOfMonth - 1),
          ).toBe(true);
          let billedThrough = addMonths(due, -monthsBehind);
          let steps = 0;
          for (;;) {
            const next = nextBillingMonth({ dayOfMonth, billedThrough }, today);
            if (next === null) break;
            expect(next).toBe(addMonths(billedThrough, 1));
            billedThrough = next;
            steps += 1;
          }
          expect([billedThrough, steps]).toEqual([due, monthsBehind]);
        },
      ),
    );
  });
});

describe('a year of hourly sweeps', () => {
  // Zones whose clocks skip midnight itself when summer begins, one without whole hours, one without summer, the ends of the map.
  test.each([
    'America/Santiago',
    'America/Havana',
    'Africa/Cairo',
    'Asia/Beirut',
    'Asia/Kathmandu',
    'Asia/Shanghai',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ])('has twelve months in %s, each on its day, whatever the day of month', (timeZone) => {
    const seen: Day[] = [];
    for (let now = Date.UTC(2025, 11, 31, 6); now < Date.UTC(2026, 11, 31); now += 3_600_000) {
      const today = localDay(new Date(now), timeZone);
      if (today !== seen.at(-1)) seen.push(today);
    }
    for (let dayOfMonth = 1; dayOfMonth <= 28; dayOfMonth += 1) {
      const posted: [Day, Day][] = [];
      let billedThrough: Day | null = '2025-12-01';
      for (const today of seen) {
        const month = nextBillingMonth({ dayOfMonth, billedThrough }, today);
        if (month === null) continue;
        posted.push([month, today]);
        billedThrough = month;
      }
      expect(posted).toEqual(
        Array.from({ length: 12 }, (_, index) => {
          const month = addMonths('2026-01-01', index);
          return [month, addDays(month, dayOfMonth - 1)];
        }),
      );
    }
  });
});

describe('the sweep', () => {
  test('bills on the local day of each company, not before, and once', async () => {
    const enabledAt = new Date('2026-08-20T12:00:00Z');
    const shanghai = await company('Asia/Shanghai', 6, enabledAt);
    // On 6 September 2026 Santiago goes from 23:59 to 01:00: its day has no midnight.
    const santiago = await company('America/Santiago', 6, enabledAt);
    const first = new Map<TenantContext, string>();
    for (
      let now = Date.parse('2026-09-05T00:30:00Z');
      now < Date.parse('2026-09-07T12:00:00Z');
      now += 3_600_000
    ) {
      await sweepBilling(new Date(now));
      for (const ctx of [shanghai, santiago]) {
        const months = await work(ctx, new Date(now));
        if (months.length === 0) continue;
        expect(months).toEqual(['2026-09-01']);
        expect(first.has(ctx)).toBe(false);
        first.set(ctx, new Date(now).toISOString());
      }
    }
    expect(first.get(shanghai)).toBe('2026-09-05T16:30:00.000Z');
    expect(first.get(santiago)).toBe('2026-09-06T04:30:00.000Z');
  });

  test('after seven days down has the same bills as on time, and after months catches up month by month', async () => {
    const enabledAt = new Date('2026-06-10T00:00:00Z');
    const onTime = await company('Europe/Berlin', 3, enabledAt);
    const late = await company('Europe/Berlin', 3, enabledAt);
    const day = (text: string) => new Date(`${text}T10:00:00Z`);
    for (const date of ['2026-07-03', '2026-08-03', '2026-09-03', '2026-10-03']) {
      await runDueBilling(at(onTime, day(date)));
      await work(onTime, day(date));
    }
    for (const date of ['2026-07-10', '2026-10-12', '2026-10-12', '2026-10-12', '2026-10-12']) {
      await runDueBilling(at(late, day(date)));
      await work(late, day(date));
    }
    const months = ['2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'];
    expect(await postedMonths(onTime)).toEqual(months);
    expect(await postedMonths(late)).toEqual(months);
    const billsOf = (ctx: TenantContext) =>
      withTenant(
        ctx.tenant.id,
        (db) =>
          db.$queryRaw<object[]>`
          -- Who is billed late has longer to pay, and the same to pay.
          select period_start::text, coalesce(usual_due_on, due_on)::text as due_on, amount, explanation from bill where tenant_id = ${ctx.tenant.id}::uuid
          order by period_start, property_id`,
      );
    expect(await billsOf(late)).toEqual(await billsOf(onTime));
    expect(await billsOf(late)).toHaveLength(8);
    expect(await getBillingSchedule(at(late, day('2026-10-12')), {})).toEqual({
      enabled: true,
      dayOfMonth: 3,
      billedThrough: '2026-10-01',
      nextMonth: '2026-11-01',
      nextDay: '2026-11-03',
    });
  });

  test('begins one run, however many sweep at once, and none while it is posting or has failed', async () => {
    const ctx = await company('Asia/Shanghai', 1, new Date('2026-10-20T00:00:00Z'));
    const now = new Date('2026-11-01T00:00:00Z');
    await Promise.all(Array.from({ length: 6 }, () => runDueBilling(at(ctx, now))));
    const runs = () =>
      withTenant(ctx.tenant.id, (db) => db.billingRun.findMany({ where: { tenantId: ctx.tenant.id } }));
    expect(await runs()).toHaveLength(1);
    expect((await getBillingSchedule(at(ctx, now), {})).billedThrough).toBe('2026-10-01');
    await withTenant(ctx.tenant.id, (db) =>
      db.billingRun.updateMany({ where: { tenantId: ctx.tenant.id }, data: { status: 'failed' } }),
    );
    expect(await runDueBilling(at(ctx, now))).toBeNull();
    expect(await runs()).toHaveLength(1);
    const audits = await withTenant(ctx.tenant.id, (db) =>
      db.auditEntry.count({ where: { tenantId: ctx.tenant.id, operation: 'billing-schedule.run' } }),
    );
    await runDueBilling(at(ctx, now));
    expect(
      await withTenant(ctx.tenant.id, (db) =>
        db.auditEntry.count({ where: { tenantId: ctx.tenant.id, operation: 'billing-schedule.run' } }),
      ),
    ).toBe(audits);
  });

  test('does nothing for a company whose schedule is off, and nothing of the months in which it was', async () => {
    const ctx = await company('Asia/Shanghai', 1, new Date('2026-06-20T00:00:00Z'));
    await updateBillingSchedule(at(ctx, new Date('2026-06-21T00:00:00Z')), { enabled: false, dayOfMonth: 1 });
    const later = new Date('2026-10-15T00:00:00Z');
    expect(await runDueBilling(at(ctx, later))).toBeNull();
    await updateBillingSchedule(at(ctx, later), { enabled: true, dayOfMonth: 15 });
    expect(await runDueBilling(at(ctx, later))).toMatchObject({ month: '2026-10-01' });
  });

  test('refuses a day that not every month has', async () => {
    const { administrator } = await createTestTenant();
    await expect(
      updateBillingSchedule(administrator, { enabled: true, dayOfMonth: 29 }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'dayOfMonth', code: 'too_big' }] },
    });
  });

  test('is a task of every minute', () => {
    expect(billingSchedule.everyMs).toBe(60_000);
  });
});
