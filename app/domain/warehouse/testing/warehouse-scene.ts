import { z } from 'zod';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket, type TicketMove } from '#app/domain/tickets/machine/move-ticket.ts';
import { openTicket } from '#app/domain/tickets/machine/open-ticket.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { receiveStock } from '../stock/receive-stock.ts';

export const memberOf = (ctx: TenantContext): string =>
  ctx.actor.kind === 'member' ? ctx.actor.membershipId : '';

/** A company with a keeper, a worker, two warehouses, and pipes and valves that nothing is there of yet. */
export async function warehouseScene() {
  const { tenant, administrator, system } = await createTestTenant();
  const tenantId = tenant.id;
  const keeper = await createTestMember(tenant, 'warehouse_keeper');
  const worker = await createTestMember(tenant, 'repair_worker');
  const ids = {
    communityId: newId(),
    categoryId: newId(),
    mainId: newId(),
    northId: newId(),
    pipeId: newId(),
    valveId: newId(),
  };
  await withTenant(tenantId, async (db) => {
    await db.community.create({ data: { tenantId, id: ids.communityId, name: '和悦' } });
    await db.ticketCategory.create({
      data: { tenantId, id: ids.categoryId, kind: 'repair', name: '水管漏水' },
    });
    await db.warehouse.createMany({
      data: [
        { tenantId, id: ids.mainId, name: '总仓', keeperId: memberOf(keeper) },
        { tenantId, id: ids.northId, name: '北区仓', communityId: ids.communityId },
      ],
    });
    await db.material.createMany({
      data: [
        { tenantId, id: ids.pipeId, code: 'P-20', name: 'PPR水管', specification: 'DN20', unit: '米' },
        { tenantId, id: ids.valveId, code: 'V-20', name: '球阀', specification: 'DN20', unit: '个' },
      ],
    });
  });
  return {
    tenant,
    tenantId,
    administrator,
    system,
    keeper,
    worker,
    ...ids,
    receive: (materialId: string, quantity: string, value: bigint, warehouseId = ids.mainId) =>
      receiveStock(keeper, { warehouseId, lines: [{ materialId, quantity, value }] }),
    /** What there is, as text, and what it is worth. */
    async stockOf(materialId: string, warehouseId = ids.mainId) {
      const stock = await withTenant(tenantId, (db) =>
        db.stock.findUnique({
          where: { tenantId_warehouseId_materialId: { tenantId, warehouseId, materialId } },
        }),
      );
      return { quantity: stock?.quantity.toFixed() ?? '0', value: stock?.value ?? 0n };
    },
    /** A ticket that the worker is at, or as far as `until` on its way there. */
    async ticket(until: 'accepted' | 'assigned' | 'working' = 'working'): Promise<string> {
      const moves: TicketMove[] = [
        { event: 'accept', as: 'desk' },
        { event: 'assign', as: 'desk', set: { assigneeId: memberOf(worker) } },
        { event: 'acknowledge', as: 'worker', set: { expectedAt: new Date() } },
        { event: 'depart', as: 'worker' },
        { event: 'arrive', as: 'worker' },
      ];
      const begin = operation({
        name: 'ticket.scene',
        kind: 'write',
        input: z.object({}),
        can: 'anyone',
        async run(scope) {
          const category = await scope.db.ticketCategory.findUniqueOrThrow({
            where: { tenantId_id: { tenantId, id: ids.categoryId } },
          });
          let ticket = await openTicket(scope, category, 'system', {
            source: 'desk',
            title: '厨房水管漏水',
            communityId: ids.communityId,
          });
          const far = { accepted: 1, assigned: 2, working: moves.length };
          for (const move of moves.slice(0, far[until])) ticket = await moveTicket(scope, ticket, move);
          return ticket.id;
        },
      });
      return begin(system, {});
    },
    /** What happens to a ticket next, whoever does it. */
    async move(ticketId: string, ...moves: TicketMove[]): Promise<void> {
      const go = operation({
        name: 'ticket.scene-goes-on',
        kind: 'write',
        input: z.object({}),
        can: 'anyone',
        async run(scope) {
          let ticket = await lockTicket(scope, ticketId, 'dispatch');
          for (const move of moves) ticket = await moveTicket(scope, ticket, move);
        },
      });
      await go(system, {});
    },
    statusOf: async (ticketId: string) =>
      (
        await withTenant(tenantId, (db) =>
          db.ticket.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: ticketId } } }),
        )
      ).status,
    costOf: async (ticketId: string) =>
      (
        await withTenant(tenantId, (db) =>
          db.ticket.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: ticketId } } }),
        )
      ).materialCost,
    newsOf: (ctx: TenantContext) =>
      withTenant(tenantId, (db) =>
        db.staffMessage.findMany({
          where: { tenantId, membershipId: memberOf(ctx) },
          orderBy: { id: 'asc' },
        }),
      ),
  };
}

export type WarehouseScene = Awaited<ReturnType<typeof warehouseScene>>;
