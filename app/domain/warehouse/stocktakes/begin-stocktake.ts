import { z } from 'zod';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Begins the count of a warehouse: everything that its books hold, or held once and that has a shelf or a threshold, is to be counted. One count of a warehouse at
 * a time; what comes in and goes out meanwhile does no harm, for each thing is held against the books of the moment at which it is counted.
 *
 * @throws DomainError `not_found`; `stocktake_under_way`
 */
export const beginStocktake = operation({
  name: 'stocktake.begin',
  kind: 'write',
  input: z.object({ warehouseId: z.uuid(), note: z.string().trim().max(500).nullish() }),
  can: ['create', 'Stocktake'],
  async run({ db, tenantId, ctx, audit, now }, { warehouseId, note }): Promise<{ stocktakeId: string }> {
    // Two who begin at once: the second one sees the first one's.
    const [warehouse] = await db.$queryRaw<{ name: string }[]>`
      select name from warehouse where tenant_id = ${tenantId}::uuid and id = ${warehouseId}::uuid for no key update`;
    if (!warehouse) throw new DomainError('not_found');
    const open = await db.stocktake.count({
      where: { tenantId, warehouseId, status: { in: ['counting', 'submitted'] } },
    });
    if (open > 0) throw new DomainError('stocktake_under_way');
    const stocktakeId = newId();
    await db.stocktake.create({
      data: {
        tenantId,
        id: stocktakeId,
        number: await nextNumber(db, tenantId, 'stocktake'),
        warehouseId,
        note: note || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    await db.$executeRaw`
      insert into stocktake_line (tenant_id, stocktake_id, material_id, expected)
      select s.tenant_id, ${stocktakeId}::uuid, s.material_id, s.quantity from stock s
      where s.tenant_id = ${tenantId}::uuid and s.warehouse_id = ${warehouseId}::uuid
        and (s.quantity > 0 or s.threshold is not null or s.shelf is not null)`;
    audit('Stocktake', stocktakeId, { warehouse: warehouse.name });
    return { stocktakeId };
  },
});
