import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Tenant as TenantRow } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';
import { listWorkingTenants } from './system-subscriptions.ts';

/** Every working company with the last local day on which it reminded; null before the first. */
export async function listReminderDays(): Promise<{ tenant: TenantRow; remindedOn: Day | null }[]> {
  const [tenants, schedules] = await Promise.all([
    listWorkingTenants(),
    systemClient().billingSchedule.findMany({ select: { tenantId: true, remindedOn: true } }),
  ]);
  const days = new Map(schedules.map((schedule) => [schedule.tenantId, schedule.remindedOn]));
  return tenants.map((tenant) => {
    const remindedOn = days.get(tenant.id);
    return { tenant, remindedOn: remindedOn ? dayOf(remindedOn) : null };
  });
}
