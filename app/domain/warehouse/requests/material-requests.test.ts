import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { memberOf, type WarehouseScene, warehouseScene } from '../testing/warehouse-scene.ts';
import { cancelMaterialRequest } from './cancel-material-request.ts';
import { issueMaterials } from './issue-materials.ts';
import { listMaterialsForRequest } from './list-materials-for-request.ts';
import { requestMaterials } from './request-materials.ts';
import { returnMaterials } from './return-materials.ts';

let scene: WarehouseScene;
beforeEach(async () => {
  scene = await warehouseScene();
});

const ask = (ticketId: string, lines: [string, string][], ctx = scene.worker) =>
  requestMaterials(ctx, {
    ticketId,
    warehouseId: scene.mainId,
    lines: lines.map(([materialId, quantity]) => ({ materialId, quantity })),
  });

async function withLimit(aboveAmount: bigint) {
  await saveApprovalFlow(scene.administrator, {
    documentKind: 'material_request',
    name: '大额领料',
    aboveAmount,
    steps: [{ membershipId: memberOf(scene.administrator) }],
  });
}

const approvalOf = (documentId: string) =>
  withTenant(scene.tenantId, (db) =>
    db.approvalRequest.findFirstOrThrow({ where: { tenantId: scene.tenantId, documentId } }),
  );

describe('materials for a ticket', () => {
  it('are asked for, handed out at the moving average, charged to the ticket, and returned at what they cost it', async () => {
    await scene.receive(scene.pipeId, '10', 1_000n);
    await scene.receive(scene.pipeId, '5.5', 1_000n);
    await scene.receive(scene.valveId, '3', 9_999n);
    const ticketId = await scene.ticket();
    const { requestId, number, status } = await ask(ticketId, [
      [scene.pipeId, '4'],
      [scene.valveId, '1'],
    ]);
    expect([number, status]).toEqual([1n, 'requested']);
    expect(await scene.statusOf(ticketId)).toBe('waiting_material');
    expect(await scene.newsOf(scene.keeper)).toMatchObject([
      { event: 'material_requested', params: { number: '1', name: '赵员工', warehouse: '总仓' } },
    ]);
    // 2,000 for 15.5 m, so 516 for 4; 3,333 for a valve.
    expect(await issueMaterials(scene.keeper, { requestId })).toEqual({ value: 3_849n });
    expect(await scene.statusOf(ticketId)).toBe('working');
    expect(await scene.costOf(ticketId)).toBe(3_849n);
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '11.5', value: 1_484n });
    expect((await scene.newsOf(scene.worker)).map(({ event }) => event)).toContain('material_issued');
    await expect(issueMaterials(scene.keeper, { requestId })).rejects.toMatchObject({ code: 'conflict' });
    // Meanwhile pipes have become dear; what comes back is what was handed out.
    await scene.receive(scene.pipeId, '1', 100_000n);
    const back = { requestId, lines: [{ materialId: scene.pipeId, quantity: '1.5' }] };
    expect(await returnMaterials(scene.keeper, back)).toEqual({ value: 194n });
    expect(
      await returnMaterials(scene.keeper, {
        requestId,
        lines: [{ materialId: scene.pipeId, quantity: '2.5' }],
      }),
    ).toEqual({ value: 322n });
    expect(await scene.costOf(ticketId)).toBe(3_333n);
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '16.5', value: 102_000n });
    await expect(returnMaterials(scene.keeper, back)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('may be handed out in part, but neither more nor none', async () => {
    await scene.receive(scene.pipeId, '2', 200n);
    const ticketId = await scene.ticket();
    const { requestId } = await ask(ticketId, [[scene.pipeId, '4']]);
    const issue = (quantity: string) =>
      issueMaterials(scene.keeper, { requestId, lines: [{ materialId: scene.pipeId, quantity }] });
    await expect(issueMaterials(scene.keeper, { requestId })).rejects.toMatchObject({
      code: 'stock_too_little',
      detail: { params: { material: 'PPR水管', quantity: '2', unit: '米' } },
    });
    await expect(issue('5')).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(issue('0')).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await issue('2')).toEqual({ value: 200n });
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '0', value: 0n });
  });

  it('wait for approval above the limit, counted over all that the ticket has asked for', async () => {
    await withLimit(1_000n);
    await scene.receive(scene.pipeId, '100', 10_000n);
    const ticketId = await scene.ticket();
    const small = await ask(ticketId, [[scene.pipeId, '6']]);
    expect(small.status).toBe('requested');
    const second = await ask(ticketId, [[scene.pipeId, '5']]);
    expect(second.status).toBe('waiting');
    await expect(issueMaterials(scene.keeper, { requestId: second.requestId })).rejects.toMatchObject({
      code: 'conflict',
    });
    await issueMaterials(scene.keeper, { requestId: small.requestId });
    // The second one is still to come.
    expect(await scene.statusOf(ticketId)).toBe('waiting_material');
    const approval = await approvalOf(second.requestId);
    expect(approval).toMatchObject({
      amount: 500n,
      summary: {
        communityName: '和悦',
        categoryName: '水管漏水',
        warehouseName: '总仓',
        reason: 'PPR水管 × 5 米',
      },
    });
    const decision = { requestId: approval.id, position: 1 };
    await decideApproval(scene.administrator, { ...decision, decision: 'approved' });
    await issueMaterials(scene.keeper, { requestId: second.requestId });
    expect(await scene.statusOf(ticketId)).toBe('working');
    expect(await scene.costOf(ticketId)).toBe(1_100n);
    const third = await ask(ticketId, [[scene.pipeId, '1']]);
    expect(third.status).toBe('waiting');
    await decideApproval(scene.administrator, {
      requestId: (await approvalOf(third.requestId)).id,
      position: 1,
      decision: 'declined',
    });
    expect(await scene.statusOf(ticketId)).toBe('working');
    expect((await scene.newsOf(scene.worker)).map(({ event }) => event)).toContain('material_declined');
  });

  it('are given up by whoever asked, with their approval', async () => {
    await withLimit(0n);
    await scene.receive(scene.pipeId, '10', 1_000n);
    const ticketId = await scene.ticket();
    const { requestId } = await ask(ticketId, [[scene.pipeId, '1']]);
    const colleague = await createTestMember(scene.tenant, 'repair_worker');
    await expect(cancelMaterialRequest(colleague, { requestId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await cancelMaterialRequest(scene.worker, { requestId });
    expect(await scene.statusOf(ticketId)).toBe('working');
    expect((await approvalOf(requestId)).status).toBe('withdrawn');
    await expect(cancelMaterialRequest(scene.worker, { requestId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('are nobody else’s to ask for or hand out', async () => {
    await scene.receive(scene.pipeId, '10', 1_000n);
    const ticketId = await scene.ticket();
    const colleague = await createTestMember(scene.tenant, 'repair_worker');
    const cashier = await createTestMember(scene.tenant, 'cashier');
    const stranger = (await createTestTenant()).administrator;
    const pipe: [string, string][] = [[scene.pipeId, '1']];
    await expect(ask(ticketId, pipe, colleague)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(ticketId, pipe, cashier)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(ask(ticketId, pipe, stranger)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(await scene.ticket('accepted'), pipe)).rejects.toMatchObject({ code: 'not_found' });
    await expect(ask(await scene.ticket('accepted'), pipe, scene.administrator)).rejects.toMatchObject({
      code: 'ticket_moved',
    });
    await expect(ask(ticketId, [...pipe, ...pipe])).rejects.toMatchObject({ code: 'invalid_input' });
    const { requestId } = await ask(ticketId, pipe);
    await expect(issueMaterials(scene.worker, { requestId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(issueMaterials(stranger, { requestId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('are found by name, code and specification, with what the warehouse has', async () => {
    await scene.receive(scene.valveId, '3.5', 700n, scene.northId);
    const ticketId = await scene.ticket();
    const found = await listMaterialsForRequest(scene.worker, { ticketId });
    // The warehouse of its own community comes first.
    expect(found.warehouses.map(({ name }) => name)).toEqual(['北区仓', '总仓']);
    expect(found.materials.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['球阀', '3.5'],
      ['PPR水管', '0'],
    ]);
    const searched = await listMaterialsForRequest(scene.worker, { ticketId, search: 'ppr' });
    expect(searched.materials.map(({ code }) => code)).toEqual(['P-20']);
  });

  it('never hand out more than there is, however many keepers do at once', async () => {
    await scene.receive(scene.pipeId, '7', 701n);
    const requests = [];
    for (let index = 0; index < 12; index += 1) {
      const { requestId } = await ask(await scene.ticket(), [[scene.pipeId, '1']]);
      requests.push(requestId);
    }
    const outcomes = await Promise.allSettled(
      requests.map((requestId) => issueMaterials(scene.keeper, { requestId })),
    );
    const handed = outcomes.filter((outcome) => outcome.status === 'fulfilled');
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(handed).toHaveLength(7);
    expect(refused.map(({ reason }) => reason.code)).toEqual(Array(5).fill('stock_too_little'));
    expect(handed.reduce((sum, { value }) => sum + value.value, 0n)).toBe(701n);
    expect(await scene.stockOf(scene.pipeId)).toEqual({ quantity: '0', value: 0n });
  });
});
