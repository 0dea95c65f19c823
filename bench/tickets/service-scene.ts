import { newId } from '#app/kernel/ids.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import type { DefaultRoleKey } from '#tenants/policies/default-roles.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** So many members of a role who take tickets in a department and know these skills, in a few statements. */
export async function hireStaff(
  tenant: Tenant,
  role: DefaultRoleKey,
  count: number,
  { departmentId, skills = [] }: { departmentId: string; skills?: string[] },
): Promise<TenantContext[]> {
  const userIds = Array.from({ length: count }, () => newId());
  await systemClient().user.createMany({
    data: userIds.map((id) => ({
      id,
      name: `师傅${id.slice(-4)}`,
      email: `w-${id.slice(-12)}@example.com`,
      emailVerified: true,
    })),
  });
  await withTenant(tenant.id, async (db) => {
    const { id: roleId } = await db.role.findFirstOrThrow({ where: { tenantId: tenant.id, key: role } });
    await db.$executeRaw`
      with hired as (
        insert into membership (tenant_id, id, user_id, name, email)
        select ${tenant.id}::uuid, new_id(), u, '师傅' || right(u::text, 4), 'w-' || right(u::text, 12) || '@example.com'
        from unnest(${userIds}::uuid[]) u returning id
      ), held as (
        insert into membership_role (tenant_id, membership_id, role_id) select ${tenant.id}::uuid, id, ${roleId}::uuid from hired
      ), known as (
        insert into staff_skill (tenant_id, membership_id, skill) select ${tenant.id}::uuid, h.id, s from hired h, unnest(${skills}::text[]) s
      )
      insert into staff_profile (tenant_id, membership_id, department_id, status, takes_tickets)
      select ${tenant.id}::uuid, id, ${departmentId}::uuid, 'on_duty', true from hired`;
  });
  return Promise.all(userIds.map((userId) => memberContext(tenant, userId)));
}

/** A crew, a community and a category of its repairs. */
export async function furnishService(tenant: Tenant, skills: string[] = []) {
  const tenantId = tenant.id;
  const ids = { departmentId: newId(), communityId: newId(), categoryId: newId() };
  await withTenant(tenantId, async (db) => {
    await db.department.create({ data: { tenantId, id: ids.departmentId, name: '快修班' } });
    await db.community.create({ data: { tenantId, id: ids.communityId, name: '春江花园' } });
    await db.ticketCategory.create({
      data: {
        tenantId,
        id: ids.categoryId,
        kind: 'repair',
        name: '水管漏水',
        skills,
        departmentId: ids.departmentId,
      },
    });
  });
  return ids;
}
