import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type StockMoveKind, stockMoveKinds } from './stock-move-kinds.ts';

export type StockMoveView = {
  id: string;
  kind: StockMoveKind;
  warehouseName: string;
  materialId: string;
  materialName: string;
  unit: string;
  /** As text, signed; minor units, signed. */
  quantity: string;
  value: bigint;
  quantityAfter: string;
  valueAfter: bigint;
  documentKind: string | null;
  documentId: string | null;
  supplier: string | null;
  note: string | null;
  byName: string;
  createdAt: Date;
};

/** What changed the stocks, the latest first, a page at a time. */
export const listStockMoves = operation({
  name: 'stock.moves',
  kind: 'read',
  input: z.object({
    warehouseId: z.uuid().nullish(),
    materialId: z.uuid().nullish(),
    kind: z.enum(stockMoveKinds).nullish(),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'StockMove'],
  async run({ db, tenantId }, { warehouseId, materialId, kind, after, before, limit }) {
    const rows = await db.stockMove.findMany({
      where: {
        tenantId,
        ...(warehouseId && { warehouseId }),
        ...(materialId && { materialId }),
        ...(kind && { kind }),
        ...(before ? { id: { gt: before } } : after ? { id: { lt: after } } : {}),
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: {
        warehouse: { select: { name: true } },
        material: { select: { name: true, unit: true } },
      },
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (before) page.reverse();
    const moves = page.map(
      ({
        warehouse,
        material,
        createdByName,
        quantity,
        quantityAfter,
        kind: word,
        ...row
      }): StockMoveView => ({
        id: row.id,
        kind: word as StockMoveKind,
        warehouseName: warehouse.name,
        materialId: row.materialId,
        materialName: material.name,
        unit: material.unit,
        quantity: quantity.toFixed(),
        value: row.value,
        quantityAfter: quantityAfter.toFixed(),
        valueAfter: row.valueAfter,
        documentKind: row.documentKind,
        documentId: row.documentId,
        supplier: row.supplier,
        note: row.note,
        byName: createdByName,
        createdAt: row.createdAt,
      }),
    );
    const [first, last] = [moves[0], moves.at(-1)];
    return {
      moves,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
