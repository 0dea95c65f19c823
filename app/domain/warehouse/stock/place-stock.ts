import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { positiveQuantity, quantityText } from '../quantity.ts';
import { lockStocks } from './lock-stocks.ts';
import { watchThresholds } from './watch-thresholds.ts';

/**
 * Where a material lies in a warehouse, and below which quantity its keeper is told; without one nobody is.
 *
 * @throws DomainError `not_found`
 */
export const placeStock = operation({
  name: 'stock.place',
  kind: 'write',
  input: z.object({
    warehouseId: z.uuid(),
    materialId: z.uuid(),
    shelf: z.string().trim().max(50).nullish(),
    threshold: positiveQuantity.nullish(),
  }),
  can: ['update', 'Stock'],
  async run(scope, { warehouseId, materialId, shelf, threshold }): Promise<void> {
    const { db, tenantId, audit } = scope;
    const warehouse = await db.warehouse.findFirst({ where: { tenantId, id: warehouseId } });
    const material = await db.material.findFirst({ where: { tenantId, id: materialId } });
    if (!warehouse || !material) throw new DomainError('not_found');
    await lockStocks(scope, [{ warehouseId, materialId }]);
    await db.stock.update({
      where: { tenantId_warehouseId_materialId: { tenantId, warehouseId, materialId } },
      data: { shelf: shelf || null, threshold: threshold ? quantityText(threshold) : null },
    });
    await watchThresholds(scope, [{ warehouseId, materialId }]);
    audit('Warehouse', warehouseId, {
      warehouse: warehouse.name,
      material: material.name,
      shelf: shelf || null,
      threshold: threshold ? quantityText(threshold) : null,
    });
  },
});
