import type { Tenant as TenantRow } from '#prisma/generated/client.ts';
import { systemClient } from './database/clients.ts';

/** Every active company in which somebody has ever agreed to automatic payments: also what ended may have a charge under way. */
export async function listAutopayTenants(): Promise<TenantRow[]> {
  const consents = await systemClient().autopayConsent.groupBy({ by: ['tenantId'] });
  if (consents.length === 0) return [];
  return systemClient().tenant.findMany({
    where: { status: 'active', id: { in: consents.map(({ tenantId }) => tenantId) } },
    orderBy: { id: 'asc' },
  });
}
