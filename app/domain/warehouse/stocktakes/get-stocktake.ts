import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { storedQuantity } from '../quantity.ts';
import { knownCosts } from '../stock/known-costs.ts';
import type { StocktakeStatus } from './stocktake-status.ts';

export type StocktakeLineView = {
  materialId: string;
  code: string;
  name: string;
  specification: string | null;
  unit: string;
  shelf: string | null;
  expected: string;
  counted: string | null;
  /** As text, more than the books say is positive; and what it is worth, in minor units. Null where it was not counted. */
  difference: string | null;
  differenceValue: bigint | null;
};

export type StocktakeDetail = {
  id: string;
  number: bigint;
  warehouseId: string;
  warehouseName: string;
  status: StocktakeStatus;
  note: string | null;
  createdAt: Date;
  submittedAt: Date | null;
  postedAt: Date | null;
  differenceValue: bigint;
  /** By shelf, as one walks along them. */
  lines: StocktakeLineView[];
};

/** A count with all that is to be counted. What differences are worth is by what the materials cost now. @throws DomainError `not_found` */
export const getStocktake = operation({
  name: 'stocktake.get',
  kind: 'read',
  input: z.object({ stocktakeId: z.uuid() }),
  can: ['read', 'Stocktake'],
  async run({ db, tenantId }, { stocktakeId }): Promise<StocktakeDetail> {
    const stocktake = await db.stocktake.findUnique({
      where: { tenantId_id: { tenantId, id: stocktakeId } },
      include: { warehouse: { select: { name: true } } },
    });
    if (!stocktake) throw new DomainError('not_found');
    const lines = await db.$queryRaw<Omit<StocktakeLineView, 'differenceValue'>[]>`
      select l.material_id as "materialId", m.code, m.name, m.specification, m.unit, s.shelf, trim_scale(l.expected)::text as expected,
        trim_scale(l.counted)::text as counted, trim_scale(l.counted - l.expected)::text as difference
      from stocktake_line l join material m on m.tenant_id = l.tenant_id and m.id = l.material_id
      left join stock s on s.tenant_id = l.tenant_id and s.warehouse_id = ${stocktake.warehouseId}::uuid and s.material_id = l.material_id
      where l.tenant_id = ${tenantId}::uuid and l.stocktake_id = ${stocktakeId}::uuid
      order by s.shelf nulls last, m.name, m.id`;
    const cost = await knownCosts(
      db,
      tenantId,
      stocktake.warehouseId,
      lines.map(({ materialId }) => materialId),
    );
    const { id, number, warehouseId, warehouse, status, note, createdAt, submittedAt, postedAt } = stocktake;
    return {
      id,
      number,
      warehouseId,
      warehouseName: warehouse.name,
      status: status as StocktakeStatus,
      note,
      createdAt,
      submittedAt,
      postedAt,
      differenceValue: stocktake.differenceValue,
      lines: lines.map((line) => ({
        ...line,
        differenceValue:
          line.difference === null ? null : cost(line.materialId, storedQuantity(line.difference)),
      })),
    };
  },
});
