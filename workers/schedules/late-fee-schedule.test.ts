import { describe, expect, test } from 'vitest';
import { startDueLateFees } from '#app/domain/late-fees/start-due-late-fees.ts';
import { type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accrueLateFeesJob } from '../jobs/accrue-late-fees.ts';
import { lateFeeSchedule, sweepLateFees } from './late-fee-schedule.ts';

const never = new AbortController().signal;

/** Two properties owe 1,000.00 each, due on 1 September 2026; 0.05 % a day, no grace. */
async function company(timeZone: string, { charges = true } = {}): Promise<TenantContext> {
  const { tenant, system } = await createTestTenant({ timeZone });
  await createTestRegister(tenant.id, { properties: 2 });
  const feeItemId = await createTestFeeItem(tenant.id);
  if (charges) {
    await withTenant(tenant.id, (db) =>
      db.lateFeeRule.create({
        data: {
          tenantId: tenant.id,
          id: newId(),
          feeItemId,
          validFrom: toDateColumn('2020-01-01'),
          graceDays: 0,
          dailyRate: '0.0005',
        },
      }),
    );
  }
  await createTestBills(tenant.id, {
    feeItemId,
    month: '2026-09-01',
    dueOn: '2026-09-01',
    amount: 100_000n,
  });
  return system;
}

const at = (ctx: TenantContext, now: Date): TenantContext => ({ ...ctx, now: () => now });

/** Does the jobs that the sweep recorded, as the worker would. Returns how many there were. */
async function work(ctx: TenantContext, now: Date): Promise<number> {
  const tenantId = ctx.tenant.id;
  const messages = await withTenant(tenantId, (db) =>
    db.outboxMessage.findMany({ where: { tenantId, job: 'late-fees.accrue', doneAt: null, failedAt: null } }),
  );
  for (const { id } of messages) {
    await accrueLateFeesJob.run({ ctx: at(ctx, now), payload: {}, signal: never });
    await withTenant(
      tenantId,
      (db) =>
        db.$executeRaw`update outbox_message set done_at = now() where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`,
    );
  }
  return messages.length;
}

async function standing(ctx: TenantContext): Promise<{ through: Day | null; amounts: bigint[] }> {
  const tenantId = ctx.tenant.id;
  return withTenant(tenantId, async (db) => {
    const policy = await db.billingPolicy.findUniqueOrThrow({ where: { tenantId } });
    const fees = await db.bill.findMany({ where: { tenantId, lateFeeOf: { not: null } } });
    return {
      through: policy.lateFeesThrough && dayOf(policy.lateFeesThrough),
      amounts: fees.map(({ amount }) => amount),
    };
  });
}

describe('the sweep', () => {
  test('accrues after the midnight of each company, once a day, in zones without a midnight too', async () => {
    const shanghai = await company('Asia/Shanghai');
    // On 6 September 2026 Santiago goes from 23:59 to 01:00: its day has no midnight.
    const santiago = await company('America/Santiago');
    const done = new Map<TenantContext, string[]>([
      [shanghai, []],
      [santiago, []],
    ]);
    for (let hour = 0; hour < 60; hour += 1) {
      const now = new Date(Date.parse('2026-09-05T00:30:00Z') + hour * 3_600_000);
      await sweepLateFees(now);
      await sweepLateFees(now);
      for (const [ctx, times] of done) {
        if ((await work(ctx, now)) > 0) times.push(now.toISOString().slice(5, 16));
      }
    }
    expect(done.get(shanghai)).toEqual(['09-05T00:30', '09-05T16:30', '09-06T16:30']);
    expect(done.get(santiago)).toEqual(['09-05T00:30', '09-05T04:30', '09-06T04:30', '09-07T03:30']);
    expect(await standing(shanghai)).toEqual({ through: '2026-09-06', amounts: [250n, 250n] });
    expect(await standing(santiago)).toEqual({ through: '2026-09-06', amounts: [250n, 250n] });
  });

  test('after seven days down is where it would have been', async () => {
    const ctx = await company('Europe/Berlin');
    await sweepLateFees(new Date('2026-09-03T10:00:00Z'));
    expect(await work(ctx, new Date('2026-09-03T10:00:00Z'))).toBe(1);
    expect(await standing(ctx)).toEqual({ through: '2026-09-02', amounts: [50n, 50n] });
    await sweepLateFees(new Date('2026-09-10T10:00:00Z'));
    expect(await work(ctx, new Date('2026-09-10T10:00:00Z'))).toBe(1);
    expect(await standing(ctx)).toEqual({ through: '2026-09-09', amounts: [400n, 400n] });
  });

  test('hands over one accrual, however many sweep at once, none while it is under way, and rests after a failure', async () => {
    const ctx = await company('Asia/Shanghai');
    const { id: tenantId } = ctx.tenant;
    const now = new Date();
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => startDueLateFees(at(ctx, now), {})));
    expect(outcomes.filter((outcome) => outcome === 'started')).toHaveLength(1);
    await withTenant(
      tenantId,
      (db) =>
        db.$executeRaw`update outbox_message set failed_at = ${now} where tenant_id = ${tenantId}::uuid and job = 'late-fees.accrue'`,
    );
    const later = (minutes: number) => at(ctx, new Date(now.getTime() + minutes * 60_000));
    expect(await startDueLateFees(later(30), {})).toBe('nothing_due');
    expect(await startDueLateFees(later(61), {})).toBe('started');
  });

  test('is done at once with a company that charges no late fees', async () => {
    const ctx = await company('Asia/Shanghai', { charges: false });
    const now = new Date('2026-09-10T10:00:00Z');
    await sweepLateFees(now);
    expect(await work(ctx, now)).toBe(0);
    expect(await standing(ctx)).toEqual({ through: '2026-09-09', amounts: [] });
  });

  test('is a task of every minute', () => {
    expect(lateFeeSchedule.everyMs).toBe(60_000);
  });
});
