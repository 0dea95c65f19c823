import type { Tenant as TenantRow } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';

/** Part of the door in `tenants/system`: every active company with a service level whose time has come. One look into an index per company. */
export async function listCompaniesWithDueClocks(now: Date): Promise<TenantRow[]> {
  const rows = await systemClient().$queryRaw<{ id: string }[]>`
    select t.id from tenant t
    where t.status = 'active' and exists (select from ticket_clock c where c.tenant_id = t.id and c.next_at <= ${now}::timestamptz)`;
  return systemClient().tenant.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    orderBy: { id: 'asc' },
  });
}
