import { newId } from '#app/kernel/ids.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** The person of the register as someone who signs in, with the default role `owner`; `language` is that of their sign-in. */
export async function createTestOwner(
  tenant: Tenant,
  personId: string,
  { language = null as string | null, roleKey = 'owner' } = {},
): Promise<TenantContext> {
  const userId = newId();
  const email = `owner-${userId.slice(-12)}@example.com`;
  await systemClient().user.create({ data: { id: userId, name: '业主', email, emailVerified: true } });
  await withTenant(tenant.id, async (db) => {
    const membershipId = newId();
    const role = await db.role.findUniqueOrThrow({
      where: { tenantId_key: { tenantId: tenant.id, key: roleKey } },
    });
    await db.membership.create({
      data: { tenantId: tenant.id, id: membershipId, userId, personId, name: '业主', email, language },
    });
    await db.membershipRole.create({ data: { tenantId: tenant.id, membershipId, roleId: role.id } });
  });
  return memberContext(tenant, userId);
}
