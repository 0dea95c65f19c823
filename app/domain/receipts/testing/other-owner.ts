import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** Somebody else whom the company knows, who may use the portal and owns nothing here. */
export async function otherOwner(tenant: Tenant): Promise<TenantContext> {
  const id = newId();
  await withTenant(tenant.id, (db) => db.person.create({ data: { tenantId: tenant.id, id, name: '旁人' } }));
  return createTestMember(tenant, 'owner', id);
}
