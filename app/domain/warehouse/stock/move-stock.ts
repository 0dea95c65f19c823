import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { quantityText } from '../quantity.ts';
import { type Holding, put, take } from './holding.ts';
import { lockStocks, stockKey } from './lock-stocks.ts';
import type { StockMoveKind } from './stock-move-kinds.ts';
import { watchThresholds } from './watch-thresholds.ts';

export type StockChange = {
  warehouseId: string;
  materialId: string;
  kind: StockMoveKind;
  /** Ten-thousandths of the unit; negative takes. */
  quantity: bigint;
  /** What comes in is worth so much, in minor units; what is taken is worth what the average says. */
  value?: bigint;
};

export type StockMoveFacts = {
  documentKind?: 'material_request' | 'transfer' | 'stocktake';
  documentId?: string;
  supplier?: string | null;
  note?: string | null;
};

/**
 * The only way in which a stock changes: its rows are locked in one order, changed one after the other, and each change is kept with what there was after
 * it. Whoever has too little is told.
 *
 * @returns the value of each change in minor units, negative for what was taken, in the order of `changes`
 * @throws DomainError `stock_too_little`, with the material's name, where more would be taken than there is
 */
export async function moveStock(
  scope: OperationScope,
  changes: readonly StockChange[],
  { documentKind, documentId, supplier, note }: StockMoveFacts = {},
): Promise<bigint[]> {
  const { db, tenantId, ctx, now } = scope;
  const { actor } = ctx;
  const holdings = await lockStocks(scope, changes);
  const moves = [];
  for (const change of changes) {
    const { warehouseId, materialId, kind, quantity } = change;
    const key = stockKey(change);
    const before = holdings.get(key) as Holding;
    const after = changed(before, change);
    if (!after) throw await tooLittle(scope, materialId, before);
    holdings.set(key, after);
    moves.push({
      tenantId,
      id: newId(),
      warehouseId,
      materialId,
      kind,
      quantity: quantityText(quantity),
      value: after.value - before.value,
      quantityAfter: quantityText(after.quantity),
      valueAfter: after.value,
      documentKind: documentKind ?? null,
      documentId: documentId ?? null,
      supplier: supplier || null,
      note: note || null,
      createdBy: actor.kind === 'member' ? actor.membershipId : null,
      createdByName: actor.kind === 'guest' ? '' : actor.name,
      createdAt: now,
    });
  }
  const rows = [...holdings].map(([key, { quantity, value }]) => {
    const [warehouseId, materialId] = key.split(' ');
    return { warehouseId, materialId, quantity: quantityText(quantity), value: value.toString() };
  });
  await db.$executeRaw`
    update stock s set quantity = r.quantity::numeric, value = r.value::bigint
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("warehouseId" uuid, "materialId" uuid, quantity text, value text)
    where s.tenant_id = ${tenantId}::uuid and s.warehouse_id = r."warehouseId" and s.material_id = r."materialId"`;
  await db.stockMove.createMany({ data: moves });
  await watchThresholds(scope, changes);
  return moves.map(({ value }) => value);
}

function changed(before: Holding, { quantity, value = 0n }: StockChange): Holding | null {
  return quantity < 0n ? (take(before, -quantity)?.left ?? null) : put(before, quantity, value);
}

async function tooLittle(
  { db, tenantId }: OperationScope,
  materialId: string,
  { quantity }: Holding,
): Promise<DomainError> {
  const { name, unit } = await db.material.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: materialId } },
  });
  return new DomainError('stock_too_little', {
    params: { material: name, quantity: quantityText(quantity), unit },
  });
}
