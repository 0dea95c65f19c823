import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { positiveQuantity } from '../quantity.ts';
import { moveStock } from './move-stock.ts';

/**
 * Materials that came into a warehouse, each line with what all of it cost in minor units: that is what the moving average is made of.
 *
 * @throws DomainError `not_found` where the warehouse or a material is not (any more)
 */
export const receiveStock = operation({
  name: 'stock.receive',
  kind: 'write',
  input: z.object({
    warehouseId: z.uuid(),
    supplier: z.string().trim().max(200).nullish(),
    note: z.string().trim().max(500).nullish(),
    // The same thing may come twice, at two prices.
    lines: z
      .array(
        z.object({
          materialId: z.uuid(),
          quantity: positiveQuantity,
          value: z.bigint().min(0n).max(100_000_000_000n, 'invalid_amount'),
        }),
      )
      .min(1, 'required')
      .max(100),
  }),
  can: ['update', 'Stock'],
  async run(scope, { warehouseId, supplier, note, lines }): Promise<void> {
    const { db, tenantId, audit } = scope;
    const warehouse = await db.warehouse.findFirst({ where: { tenantId, id: warehouseId, isActive: true } });
    const materials = [...new Set(lines.map(({ materialId }) => materialId))];
    const known = await db.material.count({ where: { tenantId, id: { in: materials }, isActive: true } });
    if (!warehouse || known < materials.length) throw new DomainError('not_found');
    await moveStock(
      scope,
      lines.map((line) => ({ ...line, warehouseId, kind: 'receipt' })),
      { supplier, note },
    );
    audit('Warehouse', warehouseId, {
      warehouse: warehouse.name,
      materials: materials.length,
      value: lines.reduce((sum, { value }) => sum + value, 0n),
      ...(supplier && { supplier }),
    });
  },
});
