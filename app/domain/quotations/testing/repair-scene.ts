import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TicketCategory } from '#prisma/generated/client.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { moveTicket } from '../../tickets/machine/move-ticket.ts';
import { openTicket } from '../../tickets/machine/open-ticket.ts';
import type { TicketEventName, TicketParty } from '../../tickets/machine/transitions.ts';

export type RepairScene = {
  tenant: Tenant;
  administrator: TenantContext;
  system: TenantContext;
  service: TenantContext;
  worker: TenantContext;
  cashier: TenantContext;
  /** Owner of the first home. */
  owner: TenantContext;
  personId: string;
  propertyIds: string[];
  communityId: string;
  category: TicketCategory;
  /** An hour of work at 80.00, and a visit at 30.00. */
  hourPriceId: string;
  visitPriceId: string;
  /** A pipe at 12.50 for a metre. */
  materialId: string;
};

/** A company whose repairs cost something, with a worker, the desk and an owner who has signed in. */
export async function repairScene({ properties = 2 } = {}): Promise<RepairScene> {
  const { tenant, administrator, system } = await createTestTenant();
  const tenantId = tenant.id;
  const { propertyIds, communityId } = await createTestRegister(tenantId, { properties });
  const [hourPriceId, visitPriceId, materialId] = [newId(), newId(), newId()];
  const { personId, category } = await withTenant(tenantId, async (db) => {
    const tenure = await db.tenure.findFirstOrThrow({
      where: { tenantId, propertyId: propertyIds[0] as string },
    });
    const made = await db.ticketCategory.create({
      data: { tenantId, id: newId(), kind: 'repair', name: '水管漏水', isChargeable: true },
    });
    await db.repairPrice.createMany({
      data: [
        { id: hourPriceId, name: '人工', unit: '小时', unitPrice: 8000n },
        { id: visitPriceId, name: '上门费', unit: '次', unitPrice: 3000n },
      ].map((price) => ({ tenantId, categoryId: made.id, ...price })),
    });
    await db.material.create({
      data: { tenantId, id: materialId, code: 'PVC20', name: '水管', unit: '米', salePrice: 1250n },
    });
    return { personId: tenure.personId, category: made };
  });
  return {
    tenant,
    administrator,
    system,
    service: await createTestMember(tenant, 'customer_service'),
    worker: await createTestMember(tenant, 'repair_worker'),
    cashier: await createTestMember(tenant, 'cashier'),
    owner: await createTestMember(tenant, 'owner', personId),
    personId,
    propertyIds,
    communityId,
    category,
    hourPriceId,
    visitPriceId,
    materialId,
  };
}

const way = ['accept', 'assign', 'acknowledge', 'depart', 'arrive'] as const;

/** A ticket of the owner that the worker is at. */
export async function ticketAtWork(
  scene: RepairScene,
  {
    until = 'arrive' as (typeof way)[number] | 'finish',
    at = new Date(),
    propertyId = scene.propertyIds[0],
  } = {},
): Promise<string> {
  const { actor } = scene.worker;
  const workerId = actor.kind === 'member' ? actor.membershipId : '';
  const events: TicketEventName[] = [...way, 'finish'];
  const begin = operation({
    name: 'ticket.scene',
    kind: 'write',
    input: z.object({}),
    can: 'anyone',
    async run(scope) {
      let ticket = await openTicket(scope, scene.category, 'system', {
        source: 'portal',
        title: '厨房水管漏水',
        communityId: scene.communityId,
        propertyId: propertyId ?? null,
        personId: scene.personId,
      });
      for (const event of events.slice(0, events.indexOf(until) + 1)) {
        ticket = await moveTicket(scope, ticket, moveOf(event, workerId, scope.now));
      }
      return ticket.id;
    },
  });
  return begin({ ...scene.system, now: () => at }, {});
}

function moveOf(event: TicketEventName, workerId: string, now: Date) {
  const as: TicketParty = event === 'accept' || event === 'assign' ? 'desk' : 'worker';
  const set = {
    accept: {},
    assign: { assigneeId: workerId },
    acknowledge: { expectedAt: now },
    finish: { confirmedBy: 'none', doneAt: now },
  }[event as 'accept'];
  return { event, as, note: '已修好', ...(set && { set }) };
}

/** Finishes the ticket as its worker does. */
export const finishInScene = operation({
  name: 'ticket.finish-in-scene',
  kind: 'write',
  input: z.object({ ticketId: z.uuid() }),
  can: 'anyone',
  async run(scope: OperationScope, { ticketId }) {
    const { db, tenantId, now } = scope;
    const ticket = await db.ticket.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: ticketId } } });
    await moveTicket(scope, ticket, moveOf('finish', '', now));
  },
});

/** What has been recorded to be done later of a kind of job. */
export function jobsOf(tenantId: string, job: string): Promise<{ payload: unknown }[]> {
  return withTenant(tenantId, (db) => db.outboxMessage.findMany({ where: { tenantId, job } }));
}

/** So many points, good until a day. */
export async function givePoints(
  { tenant, personId }: Pick<RepairScene, 'tenant' | 'personId'>,
  points: number,
  expiresOn: string | null = null,
): Promise<void> {
  const tenantId = tenant.id;
  await withTenant(tenantId, async (db) => {
    await db.pointEntry.create({
      data: {
        tenantId,
        id: newId(),
        personId,
        kind: 'earn',
        points,
        remaining: points,
        expiresOn: expiresOn ? toDateColumn(expiresOn) : null,
        dedupeKey: `scene:${newId()}`,
      },
    });
    await db.pointAccount.upsert({
      where: { tenantId_personId: { tenantId, personId } },
      create: { tenantId, personId, balance: points },
      update: { balance: { increment: points } },
    });
  });
}
