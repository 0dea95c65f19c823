import { beforeEach, describe, expect, it } from 'vitest';
import { saveMaterial } from '#app/domain/materials/save-material.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listWarehouses } from '../places/list-warehouses.ts';
import { saveWarehouse } from '../places/save-warehouse.ts';
import { type WarehouseScene, warehouseScene } from '../testing/warehouse-scene.ts';
import { getStock } from './get-stock.ts';
import { listStock } from './list-stock.ts';
import { listStockMoves } from './list-stock-moves.ts';
import { placeStock } from './place-stock.ts';
import { transferStock } from './transfer-stock.ts';
import { writeOffStock } from './write-off-stock.ts';

let scene: WarehouseScene;
beforeEach(async () => {
  scene = await warehouseScene();
});

const transfer = (quantity: string, fromId = scene.mainId, toId = scene.northId) =>
  transferStock(scene.keeper, { fromId, toId, lines: [{ materialId: scene.pipeId, quantity }] });

describe('a stock', () => {
  it('moves between warehouses at what it is worth, and every change is kept', async () => {
    await scene.receive(scene.pipeId, '3', 1_000n);
    expect(await transfer('1')).toEqual({ value: 333n });
    expect(await transfer('2')).toEqual({ value: 667n });
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '0', value: 0n });
    expect(await scene.stockOf(scene.pipeId, scene.northId)).toEqual({ quantity: '3', value: 1_000n });
    await expect(transfer('1')).rejects.toMatchObject({ code: 'stock_too_little' });
    await expect(transfer('1', scene.northId, scene.northId)).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await writeOffStock(scene.keeper, {
      warehouseId: scene.northId,
      materialId: scene.pipeId,
      quantity: '0.5',
      reason: '破损',
    });
    const { moves } = await listStockMoves(scene.keeper, { materialId: scene.pipeId });
    expect(moves.map(({ kind, quantity, value, valueAfter }) => [kind, quantity, value, valueAfter])).toEqual(
      [
        ['write_off', '-0.5', -167n, 833n],
        ['transfer_in', '2', 667n, 1_000n],
        ['transfer_out', '-2', -667n, 0n],
        ['transfer_in', '1', 333n, 333n],
        ['transfer_out', '-1', -333n, 667n],
        ['receipt', '3', 1_000n, 1_000n],
      ],
    );
    await expect(listStockMoves(scene.worker, {})).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is what its moves add up to, whatever many do to it at once in whatever order', async () => {
    await scene.receive(scene.pipeId, '50', 7_777n);
    await scene.receive(scene.valveId, '50', 3_331n);
    const both = [
      { materialId: scene.pipeId, quantity: '3.5' },
      { materialId: scene.valveId, quantity: '4' },
    ];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => {
        const lines = index % 2 ? both : [...both].reverse();
        const [fromId, toId] = index % 3 ? [scene.mainId, scene.northId] : [scene.northId, scene.mainId];
        if (index % 5 === 4) return scene.receive(scene.pipeId, '1.25', 313n, fromId);
        return transferStock(scene.keeper, { fromId, toId, lines });
      }),
    );
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused.filter(({ reason }) => reason.code !== 'stock_too_little')).toEqual([]);
    expect(outcomes.length - refused.length).toBeGreaterThan(10);
    const rows = await withTenant(
      scene.tenantId,
      (db) => db.$queryRaw<{ same: boolean; quantity: string; value: bigint }[]>`
        select s.quantity = sum(m.quantity) and s.value = sum(m.value) and s.value >= 0 as same, s.quantity::text, s.value
        from stock s join stock_move m using (tenant_id, warehouse_id, material_id)
        where s.tenant_id = ${scene.tenantId}::uuid group by s.warehouse_id, s.material_id, s.quantity, s.value`,
    );
    expect(rows.map(({ same }) => same)).toEqual([true, true, true, true]);
    expect(rows.reduce((sum, { value }) => sum + value, 0n)).toBe(7_777n + 3_331n + 8n * 313n);
  });

  it('tells its keeper once that there is too little, and again after there was enough', async () => {
    await scene.receive(scene.pipeId, '10', 1_000n);
    const place = { warehouseId: scene.mainId, materialId: scene.pipeId, shelf: 'A-3' };
    await placeStock(scene.keeper, { ...place, threshold: '8' });
    await transfer('2');
    expect(await scene.newsOf(scene.keeper)).toEqual([]);
    await transfer('1');
    await transfer('1');
    expect((await scene.newsOf(scene.keeper)).map(({ params }) => params)).toEqual([
      { material: 'PPR水管', unit: '米', quantity: '7', threshold: '8', warehouse: '总仓' },
    ]);
    expect((await listStock(scene.keeper, { low: true })).stock).toMatchObject([
      { name: 'PPR水管', quantity: '6', threshold: '8', shelf: 'A-3', isLow: true },
    ]);
    await scene.receive(scene.pipeId, '5', 500n);
    expect((await getStock(scene.keeper, place)).isLow).toBe(false);
    await transfer('4');
    expect(await scene.newsOf(scene.keeper)).toHaveLength(2);
    // A threshold above what there is tells at once.
    await placeStock(scene.keeper, { ...place, warehouseId: scene.northId, threshold: '100' });
    expect(await scene.newsOf(scene.keeper)).toHaveLength(3);
  });

  it('is listed by name a page at a time, there and back', async () => {
    for (const warehouseId of [scene.mainId, scene.northId])
      for (const materialId of [scene.pipeId, scene.valveId])
        await scene.receive(materialId, '1', 100n, warehouseId);
    const names = (page: Awaited<ReturnType<typeof listStock>>) =>
      page.stock.map(({ name, warehouseName }) => `${name} ${warehouseName}`);
    const all = names(await listStock(scene.keeper, {}));
    expect(all).toHaveLength(4);
    const first = await listStock(scene.keeper, { limit: 3 });
    const second = await listStock(scene.keeper, { limit: 3, after: first.next });
    expect([...names(first), ...names(second)]).toEqual(all);
    expect([first.previous, second.next]).toEqual([null, null]);
    expect(names(await listStock(scene.keeper, { limit: 3, before: second.previous }))).toEqual(names(first));
    expect(names(await listStock(scene.keeper, { q: 'v-20', warehouseId: scene.mainId }))).toEqual([
      '球阀 总仓',
    ]);
    const stranger = (await createTestTenant()).administrator;
    expect((await listStock(stranger, {})).stock).toEqual([]);
  });

  it('keeps its warehouse and material in use as long as there is some of it', async () => {
    await scene.receive(scene.pipeId, '1', 100n);
    const off = { materialId: scene.pipeId, code: 'P-20', name: 'PPR水管', unit: '米', isActive: false };
    await expect(saveMaterial(scene.keeper, off)).rejects.toMatchObject({ code: 'in_use' });
    await expect(
      saveWarehouse(scene.keeper, { warehouseId: scene.mainId, name: '总仓', isActive: false }),
    ).rejects.toMatchObject({ code: 'in_use' });
    await transfer('1');
    await saveWarehouse(scene.keeper, { warehouseId: scene.mainId, name: '旧总仓', isActive: false });
    await expect(saveWarehouse(scene.keeper, { name: '北区仓' })).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'name', code: 'name_taken' }] },
    });
    await expect(
      saveMaterial(scene.keeper, { ...off, materialId: undefined, code: 'V-20' }),
    ).rejects.toMatchObject({
      detail: { fields: [{ path: 'code', code: 'code_taken' }] },
    });
    expect(
      (await listWarehouses(scene.worker, {})).map(({ name, isActive, materials, value }) => [
        name,
        isActive,
        materials,
        value,
      ]),
    ).toEqual([
      ['北区仓', true, 1, 100n],
      ['旧总仓', false, 0, 0n],
    ]);
    await expect(transfer('1', scene.northId, scene.mainId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
