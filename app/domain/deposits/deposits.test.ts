import { beforeAll, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { getApproval } from '#app/domain/approvals/get-approval.ts';
import { listApprovals } from '#app/domain/approvals/list-approvals.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { getShift } from '#app/domain/counter/get-shift.ts';
import { openShift } from '#app/domain/counter/open-shift.ts';
import { bookDifferences } from '#app/domain/counter/testing/book-differences.ts';
import { documentPlace } from '#app/domain/ledger/document-place.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import { type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getDeposit } from './get-deposit.ts';
import { listDeposits } from './list-deposits.ts';
import { listOwnDeposits } from './list-own-deposits.ts';
import { requestDepositReturn } from './request-deposit-return.ts';
import { takeDeposit } from './take-deposit.ts';

let scene: PaymentScene;
let propertyId: string;
let leader: TenantContext;

beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
  propertyId = scene.propertyIds[0] as string;
  leader = await createTestMember(scene.tenant, 'leader');
});

const take = (more: object = {}) =>
  takeDeposit(scene.cashier, { propertyId, kind: 'decoration', amount: 200_000n, method: 'cash', ...more });

describe('a deposit', () => {
  it('is held apart, for who pays for the property, in the shift of who took it', async () => {
    const before = await balancesOf(scene.system);
    const { depositId, number } = await take({ note: '三楼装修' });
    const next = await take({ kind: 'keys', amount: 10_000n, method: 'terminal', payerName: '王师傅' });
    expect(next.number).toBe(number + 1n);
    const after = await balancesOf(scene.system);
    expect(after['2242']).toBe((before['2242'] ?? 0n) - 210_000n);
    expect(after['1001']).toBe((before['1001'] ?? 0n) + 200_000n);
    expect(after['1002']).toBe((before['1002'] ?? 0n) + 10_000n);
    expect(after['6001'] ?? 0n).toBe(before['6001'] ?? 0n);
    expect(await getDeposit(leader, { depositId })).toMatchObject({
      number,
      status: 'held',
      heldAmount: 200_000n,
      returnable: 200_000n,
      payerName: expect.stringContaining('业主'),
      cashierName: expect.any(String),
      note: '三楼装修',
    });
    expect(await getDeposit(leader, { depositId: next.depositId })).toMatchObject({ payerName: '王师傅' });
    const { shiftId } = await withTenant(scene.tenant.id, (db) =>
      db.deposit.findFirstOrThrow({ where: { id: depositId } }),
    );
    const shift = await getShift(scene.cashier, { shiftId: shiftId as string });
    expect(shift.lines).toContainEqual(
      expect.objectContaining({ kind: 'deposit', method: 'cash', amount: 200_000n }),
    );
    expect(await documentPlace(leader, { documentKind: 'deposit', documentId: depositId })).toMatchObject({
      shownBy: { kind: 'deposit', id: depositId },
      property: { id: propertyId },
    });
    expect(await bookDifferences(scene.tenant.id)).toEqual([]);
  });

  it('goes back in parts, and what is kept of it for a reason is income', async () => {
    const { depositId } = await take();
    const before = await balancesOf(scene.system);
    const asked = { depositId, amount: 50_000n, method: 'bank_transfer' as const };
    expect(await requestDepositReturn(scene.cashier, asked)).toMatchObject({ status: 'posted' });
    await expect(
      requestDepositReturn(scene.cashier, { depositId, amount: 0n, deductedAmount: 100n, method: 'cash' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'deductionReason', code: 'required' }] } });
    await requestDepositReturn(scene.cashier, {
      depositId,
      amount: 120_000n,
      deductedAmount: 30_000n,
      deductionReason: '墙面损坏',
      method: 'cash',
    });
    const deposit = await getDeposit(scene.cashier, { depositId });
    expect(deposit).toMatchObject({
      status: 'settled',
      heldAmount: 0n,
      returnedAmount: 170_000n,
      deductedAmount: 30_000n,
    });
    expect(deposit.returns.map(({ status, number }) => `${status} ${number !== null}`)).toEqual([
      'posted true',
      'posted true',
    ]);
    const after = await balancesOf(scene.system);
    expect(after['2242']).toBe((before['2242'] ?? 0n) + 200_000n);
    expect(after['1001']).toBe((before['1001'] ?? 0n) - 120_000n);
    expect(after['1002'] ?? 0n).toBe((before['1002'] ?? 0n) - 50_000n);
    expect(after['6051'] ?? 0n).toBe((before['6051'] ?? 0n) - 30_000n);
    expect(await bookDifferences(scene.tenant.id)).toEqual([]);
  });

  it('never goes back beyond what is held, also at once', async () => {
    const { depositId } = await take({ amount: 1_000n });
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => requestDepositReturn(scene.cashier, { depositId, amount: 600n, method: 'cash' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(
      requestDepositReturn(scene.cashier, { depositId, amount: 401n, method: 'cash' }),
    ).rejects.toMatchObject({ code: 'deposit_exceeds_held', detail: { params: { most: '4.00' } } });
    await expect(
      requestDepositReturn(scene.cashier, { depositId, amount: 0n, method: 'cash' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      requestDepositReturn(scene.cashier, { depositId: newId(), amount: 1n, method: 'cash' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is seen by its owner and taken by nobody else', async () => {
    const { depositId } = await take({ amount: 500n });
    const others = await take({ amount: 500n, propertyId: scene.propertyIds[1] as string });
    const own = await listDeposits(scene.owner, {});
    expect(own.deposits.map(({ id }) => id)).toContain(depositId);
    expect(own.deposits.map(({ id }) => id)).not.toContain(others.depositId);
    const held = await listOwnDeposits(scene.owner, {});
    expect(held.map(({ id }) => id)).toContain(depositId);
    expect(held.map(({ id }) => id)).not.toContain(others.depositId);
    expect(await listOwnDeposits(leader, {})).toEqual([]);
    await expect(getDeposit(scene.owner, { depositId: others.depositId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      takeDeposit(scene.owner, { propertyId, kind: 'keys', amount: 1n, method: 'cash' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      requestDepositReturn(leader, { depositId, amount: 1n, method: 'cash' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await paymentScene();
    await expect(getDeposit(stranger.administrator, { depositId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(
      takeDeposit(stranger.cashier, { propertyId, kind: 'keys', amount: 1n, method: 'cash' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is found by number, code and payer, with what is held of all', async () => {
    const { number, depositId } = await take({ amount: 300n, payerName: '鲁班装修' });
    for (const q of [number.toString(), '鲁班']) {
      const { deposits } = await listDeposits(leader, { q });
      expect(deposits.map(({ id }) => id)).toContain(depositId);
    }
    const { held, deposits } = await listDeposits(leader, { status: 'held', limit: 100 });
    expect(held.amount).toBe(deposits.reduce((sum, deposit) => sum + deposit.heldAmount, 0n));
    expect(held.count).toBe(deposits.length);
  });
});

describe('a return that the company wants agreed to', () => {
  it('waits, is posted from the drawer of who asked, or declined and held on', async () => {
    const { depositId } = await take({ amount: 90_000n });
    await saveApprovalFlow(scene.administrator, {
      documentKind: 'deposit_return',
      name: '押金退还',
      aboveAmount: 10_000n,
      steps: [{ membershipId: memberOf(leader) }],
    });
    const small = await requestDepositReturn(scene.cashier, { depositId, amount: 10_000n, method: 'cash' });
    expect(small.status).toBe('posted');
    // Together with the first slice it is beyond the limit.
    const { returnId, status } = await requestDepositReturn(scene.cashier, {
      depositId,
      amount: 5_000n,
      method: 'cash',
    });
    expect(status).toBe('pending');
    expect((await getDeposit(leader, { depositId })).returnable).toBe(75_000n);
    const [request] = (await listApprovals(leader, { box: 'waiting' })).approvals;
    if (!request) throw new Error('Nothing waits for the leader');
    expect(await getApproval(leader, { requestId: request.id })).toMatchObject({
      documentKind: 'deposit_return',
      path: `/console/money/deposits/${depositId}`,
      amount: 5_000n,
    });
    await openShift(leader, { openingAmount: 0n }).catch(() => undefined);
    await decideApproval(leader, { requestId: request.id, position: 1, decision: 'approved' });
    const posted = await withTenant(scene.tenant.id, (db) =>
      db.depositReturn.findFirstOrThrow({ where: { id: returnId }, include: { shift: true } }),
    );
    expect(posted).toMatchObject({ status: 'posted', shift: { membershipId: memberOf(scene.cashier) } });
    const declined = await requestDepositReturn(scene.cashier, {
      depositId,
      amount: 75_000n,
      method: 'bank_transfer',
    });
    const [next] = (await listApprovals(leader, { box: 'waiting' })).approvals;
    await decideApproval(leader, {
      requestId: next?.id as string,
      position: 1,
      decision: 'declined',
      note: '未验收',
    });
    const deposit = await getDeposit(leader, { depositId });
    expect(deposit.returns.find(({ id }) => id === declined.returnId)?.status).toBe('declined');
    expect(deposit).toMatchObject({ heldAmount: 75_000n, returnable: 75_000n });
    expect(await bookDifferences(scene.tenant.id)).toEqual([]);
  });
});

function memberOf({ actor }: TenantContext): string {
  if (actor.kind !== 'member') throw new Error('A member was expected');
  return actor.membershipId;
}
