import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Tenant as TenantRow } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';
import { listWorkingTenants } from './system-subscriptions.ts';

/** Every working company with the local day through which its late fees stand right; null before the first. */
export async function listLateFeeDays(): Promise<{ tenant: TenantRow; through: Day | null }[]> {
  const [tenants, policies] = await Promise.all([
    listWorkingTenants(),
    systemClient().billingPolicy.findMany({ select: { tenantId: true, lateFeesThrough: true } }),
  ]);
  const days = new Map(policies.map((policy) => [policy.tenantId, policy.lateFeesThrough]));
  return tenants.map((tenant) => {
    const through = days.get(tenant.id);
    return { tenant, through: through ? dayOf(through) : null };
  });
}
