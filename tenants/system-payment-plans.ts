import type { Tenant as TenantRow } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';

/** Part of the door in `tenants/system`: every active company that has a payment plan to follow. */
export async function listCompaniesWithPlans(): Promise<TenantRow[]> {
  const rows = await systemClient().$queryRaw<{ id: string }[]>`
    select distinct tenant_id as id from payment_plan where status = 'active'`;
  return systemClient().tenant.findMany({
    where: { status: 'active', id: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
}
