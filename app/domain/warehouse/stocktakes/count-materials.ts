import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { quantityOrNone, quantityText } from '../quantity.ts';
import { materialLines } from '../requests/material-lines.ts';
import { lockStocktake } from './lock-stocktake.ts';

/**
 * Writes down what was counted, each against what the books say at this moment; counted again with another result, it
 * is held against the books anew. What lies there and stands in
 * no book is added.
 *
 * @throws DomainError `not_found`; `conflict` where the count was handed in or given up
 */
export const countMaterials = operation({
  name: 'stocktake.count',
  kind: 'write',
  input: z.object({ stocktakeId: z.uuid(), lines: materialLines(quantityOrNone) }),
  can: ['update', 'Stocktake'],
  async run(scope, { stocktakeId, lines }): Promise<void> {
    const { db, tenantId, audit, now } = scope;
    const { status, warehouseId, number } = await lockStocktake(scope, stocktakeId);
    if (status !== 'counting') throw new DomainError('conflict');
    const rows = lines.map(({ materialId, quantity }) => ({ materialId, counted: quantityText(quantity) }));
    const known = await db.material.count({
      where: { tenantId, id: { in: lines.map(({ materialId }) => materialId) } },
    });
    if (known < lines.length) throw new DomainError('not_found');
    await db.$executeRaw`
      insert into stocktake_line as l (tenant_id, stocktake_id, material_id, expected, counted, counted_at)
      select ${tenantId}::uuid, ${stocktakeId}::uuid, r."materialId", coalesce(s.quantity, 0), r.counted::numeric, ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("materialId" uuid, counted text)
      left join stock s on s.tenant_id = ${tenantId}::uuid and s.warehouse_id = ${warehouseId}::uuid and s.material_id = r."materialId"
      on conflict (tenant_id, stocktake_id, material_id) do update
        set expected = excluded.expected, counted = excluded.counted, counted_at = excluded.counted_at
        where l.counted is distinct from excluded.counted`;
    audit('Stocktake', stocktakeId, { number, materials: lines.length });
  },
});
