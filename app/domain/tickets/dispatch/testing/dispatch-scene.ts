import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import type { DefaultRoleKey } from '#tenants/policies/default-roles.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { moveTicket } from '../../machine/move-ticket.ts';
import { openTicket } from '../../machine/open-ticket.ts';

export type StaffFacts = {
  departmentId?: string | null;
  skills?: string[];
  status?: string;
  takesTickets?: boolean;
  position?: { latitude: number; longitude: number; at: Date };
};

/** A company with a community, a crew and a category that asks for plumbing; workers and tickets as the test wants them. */
export async function dispatchScene({ dispatch = 'manual', skills = ['plumbing'] } = {}) {
  const { tenant, system, administrator } = await createTestTenant();
  const tenantId = tenant.id;
  const places = { communityId: newId(), departmentId: newId(), otherDepartmentId: newId() };
  const categoryId = newId();
  await withTenant(tenantId, async (db) => {
    await db.community.create({
      data: { tenantId, id: places.communityId, name: '春江花园', latitude: 31.2304, longitude: 121.4737 },
    });
    await db.department.create({ data: { tenantId, id: places.departmentId, name: '快修一班' } });
    await db.department.create({ data: { tenantId, id: places.otherDepartmentId, name: '快修二班' } });
    await db.ticketCategory.create({
      data: {
        tenantId,
        id: categoryId,
        kind: 'repair',
        name: '漏水快修',
        dispatch,
        skills,
        departmentId: places.departmentId,
        respondMinutes: 15,
        clockHours: 'always',
      },
    });
  });
  return {
    tenant,
    tenantId,
    system,
    administrator,
    categoryId,
    ...places,
    desk: await createTestMember(tenant, 'customer_service'),
    worker: (facts: StaffFacts = {}) =>
      staff(tenant, 'repair_worker', { departmentId: places.departmentId, skills, ...facts }),
    lead: (facts: StaffFacts = {}) =>
      staff(tenant, 'repair_lead', { departmentId: places.departmentId, ...facts }),
    report: (urgency = 'normal', more: Record<string, unknown> = {}) =>
      report(system, { categoryId, communityId: places.communityId, urgency, ...more }),
    ticket: (id: string) =>
      withTenant(tenantId, (db) => db.ticket.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } })),
    events: (id: string) =>
      withTenant(tenantId, (db) =>
        db.ticketEvent.findMany({ where: { tenantId, ticketId: id }, orderBy: { version: 'asc' } }),
      ),
  };
}

export type DispatchScene = Awaited<ReturnType<typeof dispatchScene>>;

export function membershipOf({ actor }: TenantContext): string {
  if (actor.kind !== 'member') throw new Error('no member');
  return actor.membershipId;
}

async function staff(tenant: Tenant, role: DefaultRoleKey, facts: StaffFacts): Promise<TenantContext> {
  const ctx = await createTestMember(tenant, role);
  const { actor } = ctx;
  if (actor.kind !== 'member') throw new Error('no member');
  const { membershipId } = actor;
  const { departmentId = null, skills = [], status = 'on_duty', takesTickets = true, position } = facts;
  await withTenant(tenant.id, async (db) => {
    await db.staffProfile.create({
      data: {
        tenantId: tenant.id,
        membershipId,
        departmentId,
        status,
        takesTickets,
        sharesPosition: Boolean(position),
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        positionAt: position?.at ?? null,
      },
    });
    await db.staffSkill.createMany({
      data: skills.map((skill) => ({ tenantId: tenant.id, membershipId, skill })),
    });
  });
  // Once more, with the department that they now belong to.
  return memberContext(tenant, actor.userId);
}

const report = (ctx: TenantContext, facts: z.input<typeof reported>) => reportForTest(ctx, facts);

const reported = z.object({
  categoryId: z.uuid(),
  communityId: z.uuid(),
  urgency: z.string(),
  pooled: z.boolean().default(false),
  accepted: z.boolean().default(false),
  departmentId: z.uuid().optional(),
  wishedFrom: z.date().optional(),
  createdAt: z.date().optional(),
});

const reportForTest = operation({
  name: 'ticket.made-up',
  kind: 'write',
  input: reported,
  can: 'anyone',
  async run(scope, { categoryId, pooled, accepted, wishedFrom, createdAt, ...facts }): Promise<string> {
    const category = await scope.db.ticketCategory.findUniqueOrThrow({
      where: { tenantId_id: { tenantId: scope.tenantId, id: categoryId } },
    });
    const at = { ...scope, now: createdAt ?? scope.now };
    const ticket = await openTicket(at, category, 'system', {
      source: 'desk',
      title: '厨房水管漏水',
      ...(wishedFrom ? { wishedFrom, wishedTo: new Date(wishedFrom.getTime() + 7_200_000) } : {}),
      ...facts,
    });
    if (pooled || accepted) {
      const taken = await moveTicket(at, ticket, { event: 'accept', as: 'system' });
      if (pooled) await moveTicket(at, taken, { event: 'offer', as: 'system' });
    }
    return ticket.id;
  },
});
