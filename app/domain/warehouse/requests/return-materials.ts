import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { positiveQuantity, quantityText, storedQuantity } from '../quantity.ts';
import { worthOf } from '../stock/holding.ts';
import { moveStock } from '../stock/move-stock.ts';
import { lockRequest } from './lock-request.ts';
import { materialLines } from './material-lines.ts';

/**
 * Takes back what a ticket did not use, at what it was handed out for, so that the ticket ends up charged with exactly what it kept. Also after the ticket has
 * ended: that is when the bag is emptied. Minor units.
 *
 * @throws DomainError `not_found`; `conflict` where nothing was handed out; `invalid_input` where more comes back than was
 */
export const returnMaterials = operation({
  name: 'material-request.return',
  kind: 'write',
  input: z.object({
    requestId: z.uuid(),
    lines: materialLines(positiveQuantity),
    note: z.string().trim().max(500).nullish(),
  }),
  can: ['update', 'Stock'],
  async run(scope, { requestId, lines, note }): Promise<{ value: bigint }> {
    const { db, tenantId, audit } = scope;
    const { request, ticket } = await lockRequest(scope, requestId);
    if (request.status !== 'issued') throw new DomainError('conflict');
    const issued = new Map(
      (await db.materialRequestLine.findMany({ where: { tenantId, requestId } })).map((line) => [
        line.materialId,
        line,
      ]),
    );
    const back = lines.map(({ materialId, quantity }) => {
      const line = issued.get(materialId);
      if (!line) throw new DomainError('not_found');
      const returned = storedQuantity(line.returnedQuantity.toFixed());
      const held = {
        quantity: storedQuantity(line.issuedQuantity.toFixed()) - returned,
        value: line.issuedValue,
      };
      if (quantity > held.quantity)
        throw new DomainError('invalid_input', { fields: [{ path: 'lines', code: 'invalid_number' }] });
      return { materialId, quantity, returned, held, value: worthOf(held, quantity) };
    });
    await moveStock(
      scope,
      back.map(({ materialId, quantity, value }) => ({
        warehouseId: request.warehouseId,
        materialId,
        kind: 'return',
        quantity,
        value,
      })),
      { documentKind: 'material_request', documentId: requestId, note },
    );
    for (const { materialId, quantity, returned, held, value } of back)
      await db.materialRequestLine.update({
        where: { tenantId_requestId_materialId: { tenantId, requestId, materialId } },
        data: {
          returnedQuantity: quantityText(returned + quantity),
          issuedValue: held.value - value,
        },
      });
    const value = back.reduce((sum, line) => sum + line.value, 0n);
    await db.ticket.update({
      where: { tenantId_id: { tenantId, id: ticket.id } },
      data: { materialCost: { decrement: value } },
    });
    audit('MaterialRequest', requestId, { number: request.number, ticket: ticket.number, value });
    return { value };
  },
});
