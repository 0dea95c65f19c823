import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import type { StockView } from './list-stock.ts';

/** What there is of a material in a warehouse. @throws DomainError `not_found` */
export const getStock = operation({
  name: 'stock.get',
  kind: 'read',
  input: z.object({ warehouseId: z.uuid(), materialId: z.uuid() }),
  can: ['read', 'Stock'],
  async run({ db, tenantId }, { warehouseId, materialId }): Promise<StockView> {
    const stock = await db.stock.findUnique({
      where: { tenantId_warehouseId_materialId: { tenantId, warehouseId, materialId } },
      include: { material: true, warehouse: { select: { name: true } } },
    });
    if (!stock) throw new DomainError('not_found');
    const { material, warehouse, quantity, threshold, value, shelf } = stock;
    const { code, name, specification, unit } = material;
    return {
      warehouseId,
      materialId,
      warehouseName: warehouse.name,
      code,
      name,
      specification,
      unit,
      shelf,
      quantity: quantity.toFixed(),
      threshold: threshold?.toFixed() ?? null,
      isLow: threshold !== null && quantity.lt(threshold),
      value,
    };
  },
});
