import { createReadStream } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import { workbookBytes } from '#app/domain/imports/reading/testing/workbook-bytes.ts';
import { type WarehouseScene, warehouseScene } from '#app/domain/warehouse/testing/warehouse-scene.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { newId } from '#app/kernel/ids.ts';
import { listMaterials } from '../list-materials.ts';
import { importMaterials } from './import-materials.ts';

let scene: WarehouseScene;
beforeEach(async () => {
  scene = await warehouseScene();
});

async function take(name: string, bytes: Uint8Array | string, warehouseId?: string, ctx = scene.keeper) {
  const key = `materials/${newId()}`;
  await putFile(scene.tenantId, key, createReadStream(await temporaryFile(bytes)), {
    contentType: 'text/csv',
  });
  return importMaterials(ctx, { file: { key, name }, warehouseId });
}

describe('a list of materials', () => {
  it('makes new ones, changes known ones, and stocks a warehouse once however often it is taken', async () => {
    const bytes = await workbookBytes({
      物料: [
        ['物料编码', '物料名称', '规格型号', '单位', '销售单价', '库存数量', '成本单价', '货位', '最低库存'],
        [
          'P-20',
          'PPR 水管',
          'DN20',
          '米',
          { number: '12.5' },
          { number: '40.5' },
          { number: '3.3333' },
          'A-1',
          50,
        ],
        ['L-09', 'LED灯泡', '9W', '个', null, { number: '20' }, { number: '8' }, null, null],
        ['G-01', '玻璃胶', null, '支', null, null, null, null, null],
      ],
    });
    expect(await take('物料.xlsx', bytes, scene.mainId)).toEqual({
      imported: true,
      created: 2,
      changed: 1,
      stocked: 2,
    });
    expect(await take('物料.xlsx', bytes, scene.mainId)).toMatchObject({
      created: 0,
      changed: 3,
      stocked: 0,
    });
    // 40.5 × 3.3333 is 134.99865.
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '40.5', value: 13_500n });
    const { materials } = await listMaterials(scene.keeper, {});
    expect(materials.map(({ code, name, salePrice, quantity }) => [code, name, salePrice, quantity])).toEqual(
      expect.arrayContaining([
        ['P-20', 'PPR 水管', 1_250n, '40.5'],
        ['L-09', 'LED灯泡', null, '20'],
        ['G-01', '玻璃胶', null, '0'],
        ['V-20', '球阀', null, '0'],
      ]),
    );
    expect((await scene.newsOf(scene.keeper)).map(({ event, params }) => [event, params])).toEqual([
      [
        'stock_low',
        { material: 'PPR 水管', unit: '米', quantity: '40.5', threshold: '50', warehouse: '总仓' },
      ],
    ]);
  });

  it('is refused whole, cell by cell, where something in it is wrong', async () => {
    const csv = [
      'Item code,Name,Unit,Qty,Unit cost',
      'A-1,Valve,pc,3,4.50',
      'A-1,Valve again,pc,,',
      'A-3,,pc,,',
      'A-4,Glue,pc,three,1',
      'A-5,Tape,roll,5,',
    ].join('\r\n');
    const answer = await take('items.csv', csv, scene.mainId);
    expect(answer).toMatchObject({ imported: false, issueCount: 4 });
    expect(answer.imported ? [] : answer.issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, 'A', 'repeated'],
      [4, 'B', 'required'],
      [5, 'D', 'bad_number'],
      [6, 'D', 'cost_missing'],
    ]);
    expect((await listMaterials(scene.keeper, { q: 'A-' })).materials).toEqual([]);
    expect(await take('nothing.csv', 'some,words\r\n1,2')).toMatchObject({
      imported: false,
      issues: [
        { code: 'column_missing', params: { field: 'code' } },
        { code: 'column_missing', params: { field: 'name' } },
        { code: 'column_missing', params: { field: 'unit' } },
      ],
    });
    await expect(take('items.csv', csv, undefined, scene.worker)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
