import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Warehouse } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { positiveQuantity, quantityText } from '../quantity.ts';
import { knownCosts } from '../stock/known-costs.ts';
import { askingStatuses } from './asking-statuses.ts';
import { materialLines } from './material-lines.ts';
import { placeOfTicket } from './place-of-ticket.ts';
import type { RequestStatus } from './request-status.ts';
import { tellKeepers } from './tell-keepers.ts';
import { usedSoFar } from './used-so-far.ts';

/**
 * Asks a warehouse for materials for a ticket. Above the company's limit somebody agrees first, by what they cost and by all that the ticket has used so far;
 * otherwise the keeper is told at once. A ticket that is being worked on waits for them.
 *
 * @throws DomainError `not_found`; `forbidden` where the ticket is not the caller's to work on or give out; `ticket_moved` where nobody has it in hand;
 *   `conflict` for what is told in confidence; `invalid_input`; `approval_without_approver`
 */
export const requestMaterials = operation({
  name: 'material-request.create',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    warehouseId: z.uuid(),
    lines: materialLines(positiveQuantity),
    note: z.string().trim().max(500).nullish(),
  }),
  can: ['create', 'MaterialRequest'],
  async run(
    scope,
    { ticketId, warehouseId, lines, note },
  ): Promise<{ requestId: string; number: bigint; status: RequestStatus }> {
    const { db, tenantId, ability, ctx, now, audit } = scope;
    const ticket = await lockTicket(scope, ticketId, 'read');
    const mayAsk = (['work', 'dispatch'] as const).some((action) =>
      ability.can(action, asSubject('Ticket', ticket)),
    );
    if (!mayAsk) throw new DomainError('forbidden');
    if (!askingStatuses.includes(ticket.status)) throw new DomainError('ticket_moved');
    // Whoever hands materials out reads what they are for.
    if (ticket.confidential) throw new DomainError('conflict');
    const warehouse = await findWarehouse(scope, warehouseId);
    const names = await namesOf(
      scope,
      lines.map(({ materialId }) => materialId),
    );
    const cost = await knownCosts(
      db,
      tenantId,
      warehouseId,
      lines.map(({ materialId }) => materialId),
    );
    const estimate = lines.reduce((sum, line) => sum + cost(line.materialId, line.quantity), 0n);
    const requestId = newId();
    const number = await nextNumber(db, tenantId, 'material_request');
    await db.materialRequest.create({
      data: {
        tenantId,
        id: requestId,
        number,
        ticketId,
        warehouseId,
        estimate,
        note: note || null,
        requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        requestedByName: ctx.actor.kind === 'guest' ? '' : ctx.actor.name,
        createdAt: now,
      },
    });
    await db.materialRequestLine.createMany({
      data: lines.map(({ materialId, quantity }) => ({
        tenantId,
        requestId,
        materialId,
        quantity: quantityText(quantity),
      })),
    });
    audit('MaterialRequest', requestId, { number, ticket: ticket.number, estimate });
    const outcome = await requestApproval(scope, {
      documentKind: 'material_request',
      documentId: requestId,
      amount: estimate,
      countedAmount: await usedSoFar(scope, ticketId),
      summary: {
        ...(await placeOfTicket(scope, ticket)),
        warehouseName: warehouse.name,
        ticketNumber: String(ticket.number),
        reason: [
          ...lines.map(({ materialId, quantity }) => {
            const { name, unit } = names.get(materialId) as { name: string; unit: string };
            return `${name} × ${quantityText(quantity)} ${unit}`;
          }),
          ...(note ? [note] : []),
        ].join('\n'),
      },
    });
    const status: RequestStatus = outcome === 'pending' ? 'waiting' : 'requested';
    if (status === 'waiting')
      await db.materialRequest.update({
        where: { tenantId_id: { tenantId, id: requestId } },
        data: { status },
      });
    else await tellKeepers(scope, requestId, 'material_requested');
    if (ticket.status === 'working')
      await moveTicket(scope, ticket, {
        event: 'wait_material',
        as: 'system',
        detail: { materialRequest: String(number) },
      });
    return { requestId, number, status };
  },
});

async function findWarehouse({ db, tenantId }: OperationScope, warehouseId: string): Promise<Warehouse> {
  const warehouse = await db.warehouse.findFirst({ where: { tenantId, id: warehouseId, isActive: true } });
  if (!warehouse) throw new DomainError('not_found');
  return warehouse;
}

async function namesOf(
  { db, tenantId }: OperationScope,
  ids: string[],
): Promise<Map<string, { name: string; unit: string }>> {
  const materials = await db.material.findMany({
    where: { tenantId, id: { in: ids }, isActive: true },
    select: { id: true, name: true, unit: true },
  });
  if (materials.length < ids.length) throw new DomainError('not_found');
  return new Map(materials.map((material) => [material.id, material]));
}
