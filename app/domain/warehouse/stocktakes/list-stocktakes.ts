import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type StocktakeStatus, stocktakeStatuses } from './stocktake-status.ts';

export type StocktakeView = {
  id: string;
  number: bigint;
  warehouseName: string;
  status: StocktakeStatus;
  note: string | null;
  differenceValue: bigint;
  createdAt: Date;
  /** How many materials it covers, and how many of them are counted. */
  lines: number;
  counted: number;
};

/** The counts of the warehouses, the latest first, a page at a time. Minor units. */
export const listStocktakes = operation({
  name: 'stocktake.list',
  kind: 'read',
  input: z.object({
    warehouseId: z.uuid().nullish(),
    status: z.enum(stocktakeStatuses).nullish(),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Stocktake'],
  async run({ db, tenantId }, { warehouseId, status, after, before, limit }) {
    const rows = await db.stocktake.findMany({
      where: {
        tenantId,
        ...(warehouseId && { warehouseId }),
        ...(status && { status }),
        ...(before ? { id: { gt: before } } : after ? { id: { lt: after } } : {}),
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: {
        warehouse: { select: { name: true } },
        _count: { select: { lines: true } },
      },
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (before) page.reverse();
    const counted = await db.stocktakeLine.groupBy({
      by: ['stocktakeId'],
      where: { tenantId, stocktakeId: { in: page.map(({ id }) => id) }, counted: { not: null } },
      _count: true,
    });
    const countedOf = new Map(counted.map(({ stocktakeId, _count }) => [stocktakeId, _count]));
    const stocktakes = page.map(
      ({ id, number, warehouse, status: word, note, differenceValue, createdAt, _count }): StocktakeView => ({
        id,
        number,
        warehouseName: warehouse.name,
        status: word as StocktakeStatus,
        note,
        differenceValue,
        createdAt,
        lines: _count.lines,
        counted: countedOf.get(id) ?? 0,
      }),
    );
    const [first, last] = [stocktakes[0], stocktakes.at(-1)];
    return {
      stocktakes,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
