import { beforeAll, describe, expect, it } from 'vitest';
import { requestMaterials } from '#app/domain/warehouse/requests/request-materials.ts';
import { type WarehouseScene, warehouseScene } from '#app/domain/warehouse/testing/warehouse-scene.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { staffRequest } from '../../testing/staff-request.ts';
import { staffUpload } from '../../testing/staff-upload.ts';
import { action as ask, loader as askLoader } from './asking/ask.tsx';
import { loader as find } from './materials/find.ts';
import { action as importList } from './materials/import.tsx';
import { loader as materials, action as saveMaterial } from './materials/materials.tsx';
import { loader as moves } from './moves/moves.tsx';
import { loader as places, action as savePlace } from './places/places.tsx';
import { action as actOnRequest, loader as request } from './requests/request.tsx';
import { loader as requests } from './requests/requests.tsx';
import { loader as exportStock } from './stock/export.ts';
import { action as receive } from './stock/receive.tsx';
import { loader as stock } from './stock/stock.tsx';
import { action as actOnStock, loader as stockPanel } from './stock/stock-panel.tsx';
import { action as transfer } from './stock/transfer.tsx';
import { action as actOnStocktake, loader as stocktake } from './stocktakes/stocktake.tsx';
import { action as begin, loader as stocktakes } from './stocktakes/stocktakes.tsx';

const at = '/console/service/warehouse';
let scene: WarehouseScene;

beforeAll(async () => {
  scene = await warehouseScene();
});

type Handler = (args: Awaited<ReturnType<typeof staffRequest>>) => Promise<unknown>;

/** Sends a form as the keeper, and tells where it leads. */
async function send(
  action: Handler,
  path: string,
  fields: Record<string, string>,
  params: Record<string, string> = {},
): Promise<string> {
  const form = new URLSearchParams(fields);
  const answer = await action(await staffRequest(scene.keeper, path, { form, params }));
  expect(answer).toBeInstanceOf(Response);
  return (answer as Response).headers.get('Location') ?? '';
}

const line = (materialId: string, quantity: string, index = 0) => ({
  [`lines[${index}].materialId`]: materialId,
  [`lines[${index}].quantity`]: quantity,
});

describe('the screens of the warehouse', () => {
  it('take goods in, move them, say where they lie, and write off', async () => {
    expect(
      await send(receive, `${at}/receive`, {
        warehouseId: scene.mainId,
        supplier: '华东建材',
        ...line(scene.pipeId, '20'),
        'lines[0].value': '¥250.00',
        ...line(scene.valveId, '4', 1),
        'lines[1].value': '88',
      }),
    ).toBe(`${at}/stock?warehouse=${scene.mainId}`);
    await send(transfer, `${at}/transfer`, {
      fromId: scene.mainId,
      toId: scene.northId,
      ...line(scene.pipeId, '2.5'),
    });
    const params = { warehouse: scene.mainId, material: scene.pipeId };
    const path = `${at}/stock/${scene.mainId}/${scene.pipeId}`;
    await send(actOnStock, path, { _form: 'place', shelf: 'A-1', threshold: '30' }, params);
    await send(actOnStock, path, { _form: 'write-off', quantity: '0.5', reason: '破损' }, params);
    const shown = await stockPanel(await staffRequest(scene.keeper, path, { params }));
    expect(shown).toMatchObject({
      stock: { quantity: '17', value: 21_250n, shelf: 'A-1', threshold: '30', isLow: true },
      canChange: true,
    });
    expect(shown.moves?.map(({ kind }) => kind)).toEqual(['write_off', 'transfer_out', 'receipt']);
    expect((await stock(await staffRequest(scene.keeper, `${at}/stock?low=yes`))).stock).toHaveLength(1);
    const table = await exportStock(
      await staffRequest(scene.keeper, `${at}/stock/export?format=csv&warehouse=${scene.mainId}&q=ppr`),
    );
    expect((await table.text()).trim().split('\r\n').at(-1)).toBe(
      '总仓,A-1,P-20,PPR水管,DN20,米,17,30,212.50',
    );
    await expect(
      exportStock(await staffRequest(scene.worker, `${at}/stock/export?format=csv`)),
    ).rejects.toMatchObject({ status: 403 });
    expect((await moves(await staffRequest(scene.keeper, `${at}/moves?kind=receipt`))).moves).toHaveLength(2);
    expect(
      (await find(await staffRequest(scene.keeper, `${at}/materials/find?q=ppr&warehouse=${scene.mainId}`)))
        .materials,
    ).toMatchObject([{ code: 'P-20', quantity: '17' }]);
  });

  it('hand a request out, take some of it back, and refuse what does not add up in the form', async () => {
    const ticketId = await scene.ticket();
    const params = { ticketId };
    const page = `/console/service/tickets/${ticketId}/materials`;
    const offered = await askLoader(await staffRequest(scene.worker, page, { params }));
    expect(offered.warehouses).toHaveLength(2);
    const form = new URLSearchParams({ warehouseId: scene.mainId, ...line(scene.valveId, '2') });
    await ask(await staffRequest(scene.worker, page, { params, form }));
    const list = await requests(await staffRequest(scene.keeper, `${at}/requests?status=to_issue`));
    const id = list.requests[0]?.id ?? '';
    const path = `${at}/requests/${id}`;
    const shown = await request(await staffRequest(scene.keeper, path, { params: { request: id } }));
    expect(shown).toMatchObject({
      canIssue: true,
      canCancel: true,
      request: { ticketTitle: '厨房水管漏水' },
    });
    const seenByWorker = await request(await staffRequest(scene.worker, path, { params: { request: id } }));
    expect(seenByWorker).toMatchObject({ canIssue: false, canCancel: true });
    const refused = await actOnRequest(
      await staffRequest(scene.keeper, path, {
        params: { request: id },
        form: new URLSearchParams({ _form: 'issue', ...line(scene.valveId, '3') }),
      }),
    );
    expect(refused).toMatchObject({ init: { status: 422 }, data: { form: 'issue' } });
    await send(actOnRequest, path, { _form: 'issue', ...line(scene.valveId, '2') }, { request: id });
    expect(await scene.costOf(ticketId)).toBe(4_400n);
    await send(actOnRequest, path, { _form: 'return', ...line(scene.valveId, '1') }, { request: id });
    expect(await scene.costOf(ticketId)).toBe(2_200n);
  });

  it('give a request up', async () => {
    const ticketId = await scene.ticket();
    const { requestId } = await requestMaterials(scene.worker, {
      ticketId,
      warehouseId: scene.mainId,
      lines: [{ materialId: scene.pipeId, quantity: '1' }],
    });
    await send(actOnRequest, `${at}/requests/${requestId}`, { intent: 'cancel' }, { request: requestId });
    expect(await scene.statusOf(ticketId)).toBe('working');
  });

  it('count a warehouse and hand the count in', async () => {
    const location = await send(begin, `${at}/stocktakes`, { _form: 'begin', warehouseId: scene.northId });
    const id = location.split('/').at(-1) ?? '';
    const params = { stocktake: id };
    await send(actOnStocktake, location, { _form: 'count', ...line(scene.pipeId, '2') }, params);
    // Sent again unchanged, it is no new count.
    await send(actOnStocktake, location, { _form: 'count', ...line(scene.pipeId, '2') }, params);
    await send(
      actOnStocktake,
      location,
      { _form: 'found', materialId: scene.valveId, quantity: '1' },
      params,
    );
    const shown = await stocktake(await staffRequest(scene.keeper, location, { params }));
    expect(shown).toMatchObject({
      canCount: true,
      stocktake: {
        lines: [
          { expected: '2.5', counted: '2', difference: '-0.5', differenceValue: -625n },
          { expected: '0', counted: '1', difference: '1', differenceValue: 2_200n },
        ],
      },
    });
    await send(actOnStocktake, location, { intent: 'submit' }, params);
    expect((await stocktakes(await staffRequest(scene.keeper, `${at}/stocktakes`))).stocktakes).toMatchObject(
      [{ status: 'posted', differenceValue: 1_575n }],
    );
  });

  it('write materials and warehouses down, and import a list', async () => {
    await send(saveMaterial, `${at}/materials`, {
      _form: 'new-material',
      code: 'L-1',
      name: '灯泡',
      unit: '个',
      salePrice: '12.50',
    });
    expect(
      (await materials(await staffRequest(scene.keeper, `${at}/materials?q=L-1`))).materials,
    ).toMatchObject([{ name: '灯泡', salePrice: 1_250n, isActive: true }]);
    await send(savePlace, `${at}/places`, { _form: 'new-warehouse', name: '工程车' });
    const shown = await places(await staffRequest(scene.keeper, `${at}/places`));
    expect(shown.warehouses.map(({ name }) => name).sort()).toEqual(['北区仓', '工程车', '总仓'].sort());
    expect(shown.keepers.length).toBeGreaterThan(0);
    const file = (text: string) => new File([text], '物料.csv', { type: 'text/csv' });
    const upload = async (text: string) =>
      importList(await staffUpload(scene.keeper, `${at}/materials/import`, { fields: {}, file: file(text) }));
    expect(await upload('编码,名称,单位\r\nX-1,螺丝,\r\n')).toMatchObject({
      refused: { issues: [{ row: 2, column: 'C', code: 'required' }] },
    });
    expect(((await upload('编码,名称,单位\r\nX-1,螺丝,颗\r\n')) as Response).status).toBe(302);
  });

  it('are closed to whoever has no business there, and to other companies', async () => {
    const cashier = await createTestMember(scene.tenant, 'cashier');
    const stranger = (await createTestTenant()).administrator;
    for (const loader of [requests, stock, moves, stocktakes, places])
      await expect(loader(await staffRequest(cashier, at))).rejects.toMatchObject({ status: 403 });
    expect((await stock(await staffRequest(stranger, `${at}/stock`))).stock).toEqual([]);
    const params = { warehouse: scene.mainId, material: scene.pipeId };
    await expect(stockPanel(await staffRequest(stranger, at, { params }))).rejects.toMatchObject({
      status: 404,
    });
  });
});
