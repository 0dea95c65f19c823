import { claimCharges } from '#app/domain/payments/autopay/claim-charges.ts';
import { planCharges } from '#app/domain/payments/autopay/plan-charges.ts';
import { readAutopayDue } from '#app/domain/payments/autopay/read-autopay-due.ts';
import { Temporal } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listAutopayTenants } from '#tenants/system-autopay.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Nobody is told of money, or charged, while they sleep. The hour is the company's. */
const fromHour = 9;

/**
 * Announces automatic payments and takes up those whose day has come, company by company. The clock is only a hint: which consents were looked through today and which
 * charges were taken up is in the database, so that a restart, a missed day or a second sweeper changes nothing. One company that fails stops no other.
 */
export async function sweepAutopay(now: Date): Promise<{ announced: number; claimed: number }> {
  const sum = { announced: 0, claimed: 0 };
  for (const row of await listAutopayTenants()) {
    const tenant = toTenant(row);
    const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
    if (instant.toZonedDateTimeISO(tenant.timeZone).hour < fromHour) continue;
    try {
      const ctx = systemContext(tenant, 'autopay.sweep', { now: () => now });
      for (;;) {
        const { toPlan, toClaim } = await readAutopayDue(ctx, {});
        if (!toPlan && !toClaim) break;
        if (toPlan) sum.announced += (await planCharges(ctx, {})).announced;
        if (toClaim) sum.claimed += await claimCharges(ctx, {});
      }
    } catch (error) {
      log.error({ err: error, tenant: tenant.slug }, 'the automatic payments of a company failed');
    }
  }
  return sum;
}

export const autopaySchedule: PeriodicTask = {
  name: 'autopay.sweep',
  everyMs: 5 * 60_000,
  run: async (now) => {
    await sweepAutopay(now);
  },
};
