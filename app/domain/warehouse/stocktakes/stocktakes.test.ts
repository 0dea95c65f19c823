import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { writeOffStock } from '../stock/write-off-stock.ts';
import { memberOf, type WarehouseScene, warehouseScene } from '../testing/warehouse-scene.ts';
import { beginStocktake } from './begin-stocktake.ts';
import { cancelStocktake } from './cancel-stocktake.ts';
import { countMaterials } from './count-materials.ts';
import { getStocktake } from './get-stocktake.ts';
import { listStocktakes } from './list-stocktakes.ts';
import { submitStocktake } from './submit-stocktake.ts';

let scene: WarehouseScene;
beforeEach(async () => {
  scene = await warehouseScene();
  await scene.receive(scene.pipeId, '10', 1_000n);
  await scene.receive(scene.valveId, '4', 800n);
});

const begin = () => beginStocktake(scene.keeper, { warehouseId: scene.mainId });
const count = (stocktakeId: string, materialId: string, quantity: string) =>
  countMaterials(scene.keeper, { stocktakeId, lines: [{ materialId, quantity }] });
const approvalOf = (documentId: string) =>
  withTenant(scene.tenantId, (db) =>
    db.approvalRequest.findFirstOrThrow({ where: { tenantId: scene.tenantId, documentId } }),
  );
const withLimit = (aboveAmount: bigint) =>
  saveApprovalFlow(scene.administrator, {
    documentKind: 'stocktake',
    name: '盘点差异',
    aboveAmount,
    steps: [{ membershipId: memberOf(scene.administrator) }],
  });

describe('the count of a warehouse', () => {
  it('holds what was counted against the books of that moment, and leaves the rest alone', async () => {
    const { stocktakeId } = await begin();
    await expect(begin()).rejects.toMatchObject({ code: 'stocktake_under_way' });
    await expect(submitStocktake(scene.keeper, { stocktakeId })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await count(stocktakeId, scene.pipeId, '9.5');
    // Two more go while the count is under way: they went, and are not missing.
    await writeOffStock(scene.keeper, {
      warehouseId: scene.mainId,
      materialId: scene.pipeId,
      quantity: '2',
      reason: '破损',
    });
    expect(await submitStocktake(scene.keeper, { stocktakeId })).toEqual({
      status: 'posted',
      differenceValue: -50n,
    });
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '7.5', value: 750n });
    expect(await scene.stockOf(scene.valveId)).toEqual({ quantity: '4', value: 800n });
    await expect(count(stocktakeId, scene.pipeId, '1')).rejects.toMatchObject({ code: 'conflict' });
    expect((await listStocktakes(scene.keeper, {})).stocktakes).toMatchObject([
      { number: 1n, status: 'posted', lines: 2, counted: 1, differenceValue: -50n },
    ]);
    await begin();
  });

  it('waits for approval where what is missing and what is too much are worth more than the limit together', async () => {
    await withLimit(399n);
    const { stocktakeId } = await begin();
    await count(stocktakeId, scene.pipeId, '8');
    await count(stocktakeId, scene.valveId, '5');
    // Two hundred too little and two hundred too much.
    expect(await submitStocktake(scene.keeper, { stocktakeId })).toEqual({
      status: 'submitted',
      differenceValue: 0n,
    });
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '10', value: 1_000n });
    const approval = await approvalOf(stocktakeId);
    expect(approval.amount).toBe(400n);
    await decideApproval(scene.administrator, { requestId: approval.id, position: 1, decision: 'approved' });
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '8', value: 800n });
    expect(await scene.stockOf(scene.valveId)).toEqual({ quantity: '5', value: 1_000n });
    expect((await getStocktake(scene.keeper, { stocktakeId })).status).toBe('posted');
  });

  it('changes nothing where its differences are declined, or it is given up', async () => {
    await withLimit(0n);
    const first = await begin();
    await count(first.stocktakeId, scene.pipeId, '1');
    await submitStocktake(scene.keeper, first);
    await decideApproval(scene.administrator, {
      requestId: (await approvalOf(first.stocktakeId)).id,
      position: 1,
      decision: 'declined',
    });
    const second = await begin();
    await count(second.stocktakeId, scene.pipeId, '2');
    await cancelStocktake(scene.keeper, second);
    await expect(submitStocktake(scene.keeper, second)).rejects.toMatchObject({ code: 'conflict' });
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '10', value: 1_000n });
  });

  it('finds what stands in no book, at what it costs elsewhere, and counts empty what is all gone', async () => {
    const north = await beginStocktake(scene.keeper, { warehouseId: scene.northId });
    await count(north.stocktakeId, scene.pipeId, '3');
    expect(await submitStocktake(scene.keeper, north)).toEqual({ status: 'posted', differenceValue: 300n });
    expect(await scene.stockOf(scene.pipeId, scene.northId)).toEqual({ quantity: '3', value: 300n });
    const main = await begin();
    await count(main.stocktakeId, scene.valveId, '0');
    await submitStocktake(scene.keeper, main);
    expect(await scene.stockOf(scene.valveId)).toEqual({ quantity: '0', value: 0n });
  });

  it('is refused where more is missing than is there by now, and can still be declined', async () => {
    await withLimit(0n);
    const { stocktakeId } = await begin();
    await count(stocktakeId, scene.pipeId, '1');
    await submitStocktake(scene.keeper, { stocktakeId });
    await writeOffStock(scene.keeper, {
      warehouseId: scene.mainId,
      materialId: scene.pipeId,
      quantity: '5',
      reason: '破损',
    });
    const { id } = await approvalOf(stocktakeId);
    const decide = (decision: 'approved' | 'declined') =>
      decideApproval(scene.administrator, { requestId: id, position: 1, decision });
    await expect(decide('approved')).rejects.toMatchObject({ code: 'stock_too_little' });
    await decide('declined');
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '5', value: 500n });
  });
});
