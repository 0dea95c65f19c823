import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { positiveQuantity } from '../quantity.ts';
import { materialLines } from '../requests/material-lines.ts';
import { lockStocks } from './lock-stocks.ts';
import { moveStock } from './move-stock.ts';

/**
 * Moves materials from one warehouse to another, at what they are worth in the first: what leaves the one arrives in the other, to the cent.
 *
 * @throws DomainError `not_found`; `invalid_input` where both are the same; `stock_too_little`
 */
export const transferStock = operation({
  name: 'stock.transfer',
  kind: 'write',
  input: z.object({
    fromId: z.uuid(),
    toId: z.uuid(),
    lines: materialLines(positiveQuantity),
    note: z.string().trim().max(500).nullish(),
  }),
  can: ['update', 'Stock'],
  async run(scope, { fromId, toId, lines, note }): Promise<{ value: bigint }> {
    const { db, tenantId, audit } = scope;
    if (fromId === toId)
      throw new DomainError('invalid_input', { fields: [{ path: 'toId', code: 'same_warehouse' }] });
    const warehouses = await db.warehouse.findMany({ where: { tenantId, id: { in: [fromId, toId] } } });
    const to = warehouses.find(({ id }) => id === toId);
    if (warehouses.length < 2 || !to?.isActive) throw new DomainError('not_found');
    const document = { documentKind: 'transfer' as const, documentId: newId(), note };
    // Both ends before either moves: two transfers in opposite directions would wait for each other.
    await lockStocks(
      scope,
      [fromId, toId].flatMap((warehouseId) => lines.map(({ materialId }) => ({ warehouseId, materialId }))),
    );
    const values = await moveStock(
      scope,
      lines.map(({ materialId, quantity }) => ({
        warehouseId: fromId,
        materialId,
        kind: 'transfer_out',
        quantity: -quantity,
      })),
      document,
    );
    await moveStock(
      scope,
      lines.map(({ materialId, quantity }, index) => ({
        warehouseId: toId,
        materialId,
        kind: 'transfer_in',
        quantity,
        value: -(values[index] as bigint),
      })),
      document,
    );
    const value = -values.reduce((sum, part) => sum + part, 0n);
    audit('Warehouse', fromId, {
      from: warehouses.find(({ id }) => id === fromId)?.name,
      to: to.name,
      materials: lines.length,
      value,
    });
    return { value };
  },
});
