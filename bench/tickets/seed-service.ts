import pg from 'pg';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { seedTickets } from './seed-tickets.ts';
import { furnishService, hireStaff } from './service-scene.ts';

export type Service = {
  tenant: Tenant;
  desk: TenantContext;
  departmentIds: string[];
  communityIds: string[];
  categoryIds: string[];
};

const workers = 40;
/** Of a thousand tickets; the rest is closed. A company has so many open ones as its people can keep up with. */
const open = { submitted: 1, accepted: 2, pooled: 2, assigned: 3, acknowledged: 2, working: 3, rated: 12 };

/** A company with so many tickets, four crews of ten, eight communities and six categories; only now and then one is still open. */
export async function seedService(superuserUrl: string, tickets: number): Promise<Service> {
  const { tenant } = await createTestTenant({ slug: 'bench-service', name: '怡和物业' });
  const tenantId = tenant.id;
  const first = await furnishService(tenant, ['plumbing']);
  const departmentIds = [first.departmentId, newId(), newId(), newId()];
  const communityIds = [first.communityId, ...Array.from({ length: 7 }, () => newId())];
  const categoryIds = [first.categoryId, ...Array.from({ length: 5 }, () => newId())];
  await withTenant(tenantId, async (db) => {
    for (const [index, id] of departmentIds.slice(1).entries())
      await db.department.create({ data: { tenantId, id, name: `快修${index + 2}班` } });
    for (const [index, id] of communityIds.slice(1).entries())
      await db.community.create({ data: { tenantId, id, name: `和悦${index + 2}期` } });
    for (const [index, id] of categoryIds.slice(1).entries())
      await db.ticketCategory.create({
        data: {
          tenantId,
          id,
          kind: 'repair',
          name: `维修${index + 2}`,
          departmentId: departmentIds[index % 4],
        },
      });
  });
  const assigneeIds: string[] = [];
  for (const departmentId of departmentIds)
    for (const { actor } of await hireStaff(tenant, 'repair_worker', workers / 4, {
      departmentId,
      skills: ['plumbing'],
    }))
      if (actor.kind === 'member') assigneeIds.push(actor.membershipId);
  const desk = await createTestMember(tenant, 'customer_service');
  const counts = Object.entries(open).map(([status, share]) => ({
    status,
    count: Math.ceil((tickets * share) / 1_000),
  }));
  const still = counts.reduce((sum, { count }) => sum + count, 0);
  await seedTickets(superuserUrl, tenantId, {
    departmentIds,
    communityIds,
    categoryIds,
    assigneeIds,
    statuses: [{ status: 'closed', count: tickets - still }, ...counts],
  });
  const superuser = new pg.Client({ connectionString: superuserUrl });
  await superuser.connect();
  await superuser.query('vacuum analyze').finally(() => superuser.end());
  return { tenant, desk, departmentIds, communityIds, categoryIds };
}
