import { newId } from '#app/kernel/ids.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import type { DefaultRoleKey } from '#tenants/policies/default-roles.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** A user who is a member of the company in one role, linked to a person of the register where one is given. */
export async function createTestMember(
  tenant: Tenant,
  role: DefaultRoleKey,
  personId: string | null = null,
): Promise<TenantContext> {
  const userId = newId();
  const membershipId = newId();
  const facts = { name: role === 'owner' ? '王业主' : '赵员工', email: `m-${userId.slice(-12)}@example.com` };
  await systemClient().user.create({ data: { id: userId, ...facts, emailVerified: true } });
  await withTenant(tenant.id, async (db) => {
    const { id: roleId } = await db.role.findFirstOrThrow({ where: { tenantId: tenant.id, key: role } });
    await db.membership.create({
      data: { tenantId: tenant.id, id: membershipId, userId, personId, ...facts, language: tenant.language },
    });
    await db.membershipRole.create({ data: { tenantId: tenant.id, membershipId, roleId } });
  });
  return memberContext(tenant, userId);
}
