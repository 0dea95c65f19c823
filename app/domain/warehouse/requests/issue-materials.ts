import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { quantityOrNone, quantityText, storedQuantity } from '../quantity.ts';
import { moveStock } from '../stock/move-stock.ts';
import { lockRequest } from './lock-request.ts';
import { materialLines } from './material-lines.ts';
import { issuableStatuses } from './request-status.ts';
import { resumeTicketWithMaterials } from './resume-ticket-with-materials.ts';
import { tellRequester } from './tell-requester.ts';

/**
 * Hands out what a ticket asked for, or less of it where there is not enough, at the moving average, and charges it to the ticket, which goes on. What was
 * not handed out is asked for anew. Minor units.
 *
 * @throws DomainError `not_found`; `conflict` where it is not to be handed out (any more); `ticket_moved` where the ticket has ended; `stock_too_little`;
 *   `invalid_input` where more is handed out than was asked for, or nothing
 */
export const issueMaterials = operation({
  name: 'material-request.issue',
  kind: 'write',
  input: z.object({
    requestId: z.uuid(),
    /** All that was asked for, where it is left out. */
    lines: materialLines(quantityOrNone).optional(),
  }),
  can: ['update', 'Stock'],
  async run(scope, input): Promise<{ value: bigint }> {
    const { db, tenantId, ctx, now, audit } = scope;
    const { request, ticket } = await lockRequest(scope, input.requestId);
    if (request.endedWith) throw new DomainError('ticket_moved');
    if (!(issuableStatuses as readonly string[]).includes(request.status)) throw new DomainError('conflict');
    const lines = await db.materialRequestLine.findMany({ where: { tenantId, requestId: request.id } });
    const wished = new Map(input.lines?.map(({ materialId, quantity }) => [materialId, quantity]));
    const handed = lines.map((line) => {
      const asked = storedQuantity(line.quantity.toFixed());
      const quantity = input.lines ? (wished.get(line.materialId) ?? 0n) : asked;
      wished.delete(line.materialId);
      return { materialId: line.materialId, asked, quantity };
    });
    if (
      wished.size > 0 ||
      handed.some(({ asked, quantity }) => quantity > asked) ||
      handed.every(({ quantity }) => quantity === 0n)
    )
      throw new DomainError('invalid_input', { fields: [{ path: 'lines', code: 'invalid_number' }] });
    const taken = handed.filter(({ quantity }) => quantity > 0n);
    const values = await moveStock(
      scope,
      taken.map(({ materialId, quantity }) => ({
        warehouseId: request.warehouseId,
        materialId,
        kind: 'issue',
        quantity: -quantity,
      })),
      { documentKind: 'material_request', documentId: request.id },
    );
    for (const [index, { materialId, quantity }] of taken.entries())
      await db.materialRequestLine.update({
        where: { tenantId_requestId_materialId: { tenantId, requestId: request.id, materialId } },
        data: { issuedQuantity: quantityText(quantity), issuedValue: -(values[index] as bigint) },
      });
    const value = -values.reduce((sum, part) => sum + part, 0n);
    await db.materialRequest.update({
      where: { tenantId_id: { tenantId, id: request.id } },
      data: {
        status: 'issued',
        issuedAt: now,
        issuedByName: ctx.actor.kind === 'guest' ? '' : ctx.actor.name,
      },
    });
    const charged = await db.ticket.update({
      where: { tenantId_id: { tenantId, id: ticket.id } },
      data: { materialCost: { increment: value } },
    });
    await resumeTicketWithMaterials(scope, charged, { number: request.number, outcome: 'issued' });
    await tellRequester(scope, request, 'material_issued');
    audit('MaterialRequest', request.id, { number: request.number, ticket: ticket.number, value });
    return { value };
  },
});
