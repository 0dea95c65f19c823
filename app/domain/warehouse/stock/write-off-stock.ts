import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { positiveQuantity, quantityText } from '../quantity.ts';
import { moveStock } from './move-stock.ts';

/**
 * Takes what broke, spoiled or was used without a ticket out of a warehouse, with the reason. Minor units.
 *
 * @throws DomainError `not_found`; `stock_too_little`
 */
export const writeOffStock = operation({
  name: 'stock.write-off',
  kind: 'write',
  input: z.object({
    warehouseId: z.uuid(),
    materialId: z.uuid(),
    quantity: positiveQuantity,
    reason: z.string().trim().min(1, 'required').max(500),
  }),
  can: ['update', 'Stock'],
  async run(scope, { warehouseId, materialId, quantity, reason }): Promise<{ value: bigint }> {
    const { db, tenantId, audit } = scope;
    const stock = await db.stock.findUnique({
      where: { tenantId_warehouseId_materialId: { tenantId, warehouseId, materialId } },
      include: { material: true, warehouse: true },
    });
    if (!stock) throw new DomainError('not_found');
    const [value = 0n] = await moveStock(
      scope,
      [{ warehouseId, materialId, kind: 'write_off', quantity: -quantity }],
      { note: reason },
    );
    audit('Warehouse', warehouseId, {
      warehouse: stock.warehouse.name,
      material: stock.material.name,
      quantity: quantityText(quantity),
      value: -value,
      reason,
    });
    return { value: -value };
  },
});
