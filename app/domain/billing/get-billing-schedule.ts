import { z } from 'zod';
import { addDays, addMonths, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { lastDueMonth, nextBillingMonth } from './next-billing-month.ts';

export type BillingScheduleView = {
  enabled: boolean;
  dayOfMonth: number;
  /** First day of the last month that the schedule posted. */
  billedThrough: Day | null;
  /** The month that comes next, and the local day from which it is billed; null while the schedule is off. */
  nextMonth: Day | null;
  nextDay: Day | null;
};

/** The company's own billing day. */
export const getBillingSchedule = operation({
  name: 'billing-schedule.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'BillingSchedule'],
  async run({ db, tenantId, ctx, now }): Promise<BillingScheduleView> {
    const row = await db.billingSchedule.findUnique({ where: { tenantId } });
    const enabled = row?.enabled ?? false;
    const dayOfMonth = row?.dayOfMonth ?? 1;
    const billedThrough = row?.billedThrough ? dayOf(row.billedThrough) : null;
    const today = localDay(now, ctx.tenant.timeZone);
    const nextMonth = enabled
      ? (nextBillingMonth({ dayOfMonth, billedThrough }, today) ??
        addMonths(billedThrough ?? lastDueMonth(dayOfMonth, today), 1))
      : null;
    const nextDay = nextMonth && addDays(nextMonth, dayOfMonth - 1);
    return { enabled, dayOfMonth, billedThrough, nextMonth, nextDay };
  },
});
