import { z } from 'zod';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { openTicket } from '#app/domain/tickets/machine/open-ticket.ts';
import type { TicketEventName } from '#app/domain/tickets/machine/transitions.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import type { DefaultRoleKey } from '#tenants/policies/default-roles.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type Kind = 'repair' | 'complaint' | 'suggestion';

type Report = {
  kind?: Kind;
  title?: string;
  description?: string;
  resolution?: string;
  contactPhone?: string;
};

/** A company with a department, a category of each kind and two owners, whose tickets come as far as the test wants them. */
export async function serviceScene() {
  const { tenant, system, administrator } = await createTestTenant();
  const tenantId = tenant.id;
  const { communityId, propertyIds } = await createTestRegister(tenantId, { properties: 2 });
  const departmentId = newId();
  const otherDepartmentId = newId();
  const categories = { repair: newId(), complaint: newId(), suggestion: newId() };
  const people = await withTenant(tenantId, async (db) => {
    await db.department.create({ data: { tenantId, id: departmentId, name: '客户服务部' } });
    await db.department.create({ data: { tenantId, id: otherDepartmentId, name: '工程部' } });
    for (const kind of ['repair', 'complaint', 'suggestion'] as const)
      await db.ticketCategory.create({
        data: {
          tenantId,
          id: categories[kind],
          kind,
          name: { repair: '水管与排水', complaint: '噪声与邻里', suggestion: '设施' }[kind],
          departmentId,
        },
      });
    return db.person.findMany({ where: { tenantId }, orderBy: { name: 'asc' } });
  });
  const [person, neighbour] = people as [(typeof people)[number], (typeof people)[number]];

  async function staff(role: DefaultRoleKey, department: string | null = null): Promise<TenantContext> {
    const ctx = await createTestMember(tenant, role);
    if (ctx.actor.kind !== 'member') throw new Error('no member');
    const { membershipId, userId } = ctx.actor;
    await withTenant(tenantId, (db) =>
      db.staffProfile.create({ data: { tenantId, membershipId, departmentId: department } }),
    );
    // Once more, with the department that they now belong to.
    return memberContext(tenant, userId);
  }

  const worker = await staff('repair_worker', departmentId);
  const workerId = idOf(worker);

  /** Reported for the first owner, and moved by these events. */
  async function ticket(
    events: readonly TicketEventName[],
    { kind = 'repair', title = '厨房水管漏水', description = '', resolution, contactPhone }: Report = {},
    at: Date = new Date(),
  ): Promise<string> {
    return makeUp(
      { ...system, now: () => at },
      {
        categoryId: categories[kind],
        facts: {
          source: 'portal',
          title,
          description,
          communityId,
          propertyId: propertyIds[0] as string,
          personId: person.id,
          ...(contactPhone ? { contactPhone } : {}),
        },
        events: [...events],
        set: {
          expectedAt: at,
          confirmedBy: 'code',
          assigneeId: workerId,
          departmentId,
          ...(resolution ? { resolution } : {}),
        },
      },
    );
  }

  return {
    tenant,
    tenantId,
    system,
    administrator,
    communityId,
    propertyIds,
    departmentId,
    otherDepartmentId,
    categories,
    person,
    neighbour,
    staff,
    worker,
    workerId,
    owner: await createTestOwner(tenant, person.id),
    neighbourOwner: await createTestOwner(tenant, neighbour.id),
    ticket,
    done: (report: Report = {}, at?: Date) => ticket(untilSettled, report, at),
    read: (id: string) =>
      withTenant(tenantId, (db) => db.ticket.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } })),
    events: async (id: string) => {
      const rows = await withTenant(tenantId, (db) =>
        db.ticketEvent.findMany({ where: { tenantId, ticketId: id }, orderBy: { version: 'asc' } }),
      );
      return rows.map(({ event }) => event);
    },
    jobs: (name: string) =>
      withTenant(tenantId, (db) => db.outboxMessage.findMany({ where: { tenantId, job: name } })),
  };
}

export type ServiceScene = Awaited<ReturnType<typeof serviceScene>>;

export const untilSettled = [
  'accept',
  'assign',
  'acknowledge',
  'depart',
  'arrive',
  'finish',
  'settle',
] as const;

export function idOf({ actor }: TenantContext): string {
  if (actor.kind !== 'member') throw new Error('no member');
  return actor.membershipId;
}

const partyOf: Partial<Record<TicketEventName, 'worker' | 'owner'>> = {
  acknowledge: 'worker',
  depart: 'worker',
  arrive: 'worker',
  begin: 'worker',
  finish: 'worker',
  rate: 'owner',
};

const makeUp = operation({
  name: 'ticket.made-up',
  kind: 'write',
  input: z.object({
    categoryId: z.uuid(),
    facts: z.custom<Parameters<typeof openTicket>[3]>(),
    events: z.array(z.custom<TicketEventName>()),
    set: z.custom<NonNullable<Parameters<typeof moveTicket>[2]['set']>>(),
  }),
  can: 'anyone',
  async run(scope, { categoryId, facts, events, set }): Promise<string> {
    const { db, tenantId } = scope;
    const category = await db.ticketCategory.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: categoryId } },
    });
    const { id } = await openTicket(scope, category, 'system', facts);
    for (const event of events)
      await moveTicket(scope, await lockTicket(scope, id, 'read'), {
        event,
        as: partyOf[event] ?? (event === 'decline' || event === 'call_back' ? 'desk' : 'system'),
        note: '好了',
        set,
      });
    return id;
  },
});
