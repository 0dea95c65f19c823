import { type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { nextBillingMonth } from './next-billing-month.ts';

/** The month whose scheduled run has to begin now; null when none is due, or when its run is under way or waits for a person. */
export async function dueMonth({ db, tenantId, ctx, now }: OperationScope): Promise<Day | null> {
  const schedule = await db.billingSchedule.findUnique({ where: { tenantId } });
  if (!schedule?.enabled) return null;
  const billedThrough = schedule.billedThrough && dayOf(schedule.billedThrough);
  const today = localDay(now, ctx.tenant.timeZone);
  const month = nextBillingMonth({ dayOfMonth: schedule.dayOfMonth, billedThrough }, today);
  if (month === null) return null;
  const begun = await db.billingRun.count({
    where: {
      tenantId,
      month: toDateColumn(month),
      trigger: 'schedule',
      status: { in: ['posting', 'failed'] },
    },
  });
  return begun > 0 ? null : month;
}
