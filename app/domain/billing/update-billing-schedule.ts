import { z } from 'zod';
import { addDays, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { lastDueMonth } from './next-billing-month.ts';

/**
 * Turns the monthly billing on or off and sets its day. Turned on, it begins with the next billing day, today included: months from before
 * it was on are billed by hand, if at all.
 */
export const updateBillingSchedule = operation({
  name: 'billing-schedule.update',
  kind: 'write',
  input: z.object({ enabled: z.boolean(), dayOfMonth: z.coerce.number().int().min(1).max(28) }),
  can: ['update', 'BillingSchedule'],
  async run({ db, tenantId, ctx, audit, now }, { enabled, dayOfMonth }): Promise<void> {
    await db.$executeRaw`insert into billing_schedule (tenant_id) values (${tenantId}::uuid) on conflict do nothing`;
    const [before] = await db.$queryRaw<{ enabled: boolean; billed_through: Date | null }[]>`
      select enabled, billed_through from billing_schedule where tenant_id = ${tenantId}::uuid for update`;
    let billedThrough = before?.billed_through ?? null;
    if (enabled && !before?.enabled) {
      const yesterday = addDays(localDay(now, ctx.tenant.timeZone), -1);
      const passed = lastDueMonth(dayOfMonth, yesterday);
      if (billedThrough === null || dayOf(billedThrough) < passed) billedThrough = toDateColumn(passed);
    }
    await db.billingSchedule.update({ where: { tenantId }, data: { enabled, dayOfMonth, billedThrough } });
    audit('BillingSchedule', tenantId, { enabled, dayOfMonth });
  },
});
