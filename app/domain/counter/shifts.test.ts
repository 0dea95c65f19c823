import { beforeAll, describe, expect, it } from 'vitest';
import { getShift } from '#app/domain/counter/get-shift.ts';
import { documentPlace } from '#app/domain/ledger/document-place.ts';
import { findDocuments } from '#app/domain/ledger/find-documents.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

import { countShift } from './count-shift.ts';
import { findOwnShift } from './find-own-shift.ts';
import { listShifts } from './list-shifts.ts';
import { moveCash } from './move-cash.ts';
import { openShift } from './open-shift.ts';
import { recordCounterPayment } from './record-counter-payment.ts';
import { signShift } from './sign-shift.ts';
import { bookDifferences } from './testing/book-differences.ts';

let scene: PaymentScene;
let propertyId: string;
let leader: TenantContext;
let accountant: TenantContext;

beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
  propertyId = scene.propertyIds[0] as string;
  leader = await createTestMember(scene.tenant, 'leader');
  accountant = await createTestMember(scene.tenant, 'accountant');
});

const newCashier = () => createTestMember(scene.tenant, 'cashier');

async function pay(cashier: TenantContext, amount: bigint, more: object = {}) {
  await billProperty(scene, propertyId, [amount]);
  return recordCounterPayment(cashier, { propertyId, amount, ...more });
}

describe('a cashier shift', () => {
  it('adds up what went through it, by kind and method', async () => {
    const cashier = await newCashier();
    const { shiftId } = await openShift(cashier, { openingAmount: 20_000n });
    await pay(cashier, 1_500n, { receivedAmount: 2_000n });
    await pay(cashier, 700n);
    await pay(cashier, 900n, { method: 'terminal', reference: 'T-1' });
    await pay(cashier, 400n, { method: 'scan' });
    await pay(cashier, 300n, { method: 'bank_transfer', reference: '2026-7' });
    await moveCash(cashier, { shiftId, kind: 'to_bank', amount: 10_000n, note: '存行' });
    await moveCash(cashier, { shiftId, kind: 'from_bank', amount: 500n });
    const shift = await getShift(cashier, { shiftId });
    expect(shift.drawerAmount).toBe(20_000n + 2_200n - 10_000n + 500n);
    expect(
      shift.lines.map(({ kind, method, count, amount }) => `${kind} ${method} ${count} ${amount}`),
    ).toEqual([
      'payment bank_transfer 1 300',
      'payment cash 2 2200',
      'payment scan 1 400',
      'payment terminal 1 900',
      'from_bank cash 1 500',
      'to_bank cash 1 10000',
    ]);
    expect(await findOwnShift(cashier, {})).toMatchObject({ id: shiftId, drawerAmount: 12_700n });
  });

  it('counts cash that goes back over the counter', async () => {
    const { shiftId } = await openShift(accountant, { openingAmount: 1_000n });
    const { paymentId } = await pay(accountant, 700n);
    await requestRefund(accountant, { paymentId, amount: 200n, method: 'cash', reason: '多收' });
    await requestRefund(accountant, { paymentId, amount: 100n, method: 'bank_transfer', reason: '多收' });
    const shift = await getShift(accountant, { shiftId });
    expect(shift.drawerAmount).toBe(1_500n);
    expect(shift.lines).toContainEqual({ kind: 'refund', method: 'cash', count: 1, amount: 200n });
    await countShift(accountant, { shiftId, loose: 1_500n });
  });

  it('opens by itself with the first cash, and not with other money', async () => {
    const cashier = await newCashier();
    await pay(cashier, 500n, { method: 'terminal' });
    expect(await findOwnShift(cashier, {})).toBeNull();
    await pay(cashier, 600n);
    expect(await findOwnShift(cashier, {})).toMatchObject({ drawerAmount: 600n });
    await expect(openShift(cashier, { openingAmount: 0n })).rejects.toMatchObject({ code: 'already_exists' });
  });

  it('is one, however many tabs open it or take the first cash', async () => {
    const cashier = await newCashier();
    await billProperty(scene, propertyId, [100n, 100n, 100n, 100n]);
    const opened = await Promise.allSettled([
      openShift(cashier, { openingAmount: 0n }),
      openShift(cashier, { openingAmount: 0n }),
      ...[1, 2, 3, 4].map(() => recordCounterPayment(cashier, { propertyId, amount: 100n })),
    ]);
    expect(opened.slice(2).map(({ status }) => status)).toEqual(Array(4).fill('fulfilled'));
    const shifts = await withTenant(scene.tenant.id, (db) =>
      db.cashierShift.findMany({ where: { membershipId: memberOf(cashier) }, include: { payments: true } }),
    );
    expect(shifts).toHaveLength(1);
    expect(shifts[0]?.payments).toHaveLength(4);
  });

  it('closes by the count where the drawer is as the books say', async () => {
    const cashier = await newCashier();
    const { shiftId } = await openShift(cashier, { openingAmount: 5_000n });
    await pay(cashier, 1_230n);
    const counted = await countShift(cashier, {
      shiftId,
      pieces: [
        { value: 5_000n, count: 1 },
        { value: 100n, count: 12 },
        { value: 2_000n, count: 0 },
      ],
      loose: 30n,
    });
    expect(counted).toEqual({ status: 'closed', difference: 0n });
    const shift = await getShift(cashier, { shiftId });
    expect(shift).toMatchObject({ status: 'closed', countedAmount: 6_230n, expectedAmount: 6_230n });
    expect(shift.number).not.toBeNull();
    expect(shift.pieces).toEqual([
      { value: 5_000n, count: 1 },
      { value: 100n, count: 12 },
    ]);
    await expect(countShift(cashier, { shiftId })).rejects.toMatchObject({ code: 'shift_closed' });
  });

  it('waits with a difference for the signature of somebody else, who posts it', async () => {
    const cashier = await newCashier();
    const before = await balancesOf(scene.system);
    const { shiftId } = await openShift(cashier, { openingAmount: 0n });
    await pay(cashier, 10_000n);
    await expect(countShift(cashier, { shiftId, loose: 9_950n })).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'differenceReason', code: 'required' }] },
    });
    const first = { shiftId, loose: 9_900n, differenceReason: '找零有误' };
    expect(await countShift(cashier, first)).toEqual({ status: 'counted', difference: -100n });
    expect(await countShift(cashier, { ...first, loose: 9_950n })).toMatchObject({ difference: -50n });
    await expect(signShift(cashier, { shiftId, countedAmount: 9_950n })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(signShift(leader, { shiftId, countedAmount: 9_900n })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect(await getShift(leader, { shiftId })).toMatchObject({ canSign: true, number: null });
    const { number } = await signShift(leader, { shiftId, countedAmount: 9_950n });
    expect(await getShift(accountant, { shiftId })).toMatchObject({
      status: 'closed',
      number,
      signerName: expect.any(String),
      canSign: false,
      differenceReason: '找零有误',
    });
    await expect(signShift(leader, { shiftId, countedAmount: 9_950n })).rejects.toMatchObject({
      code: 'conflict',
    });
    const after = await balancesOf(scene.system);
    expect(after['1901']).toBe((before['1901'] ?? 0n) + 50n);
    expect(after['1001']).toBe((before['1001'] ?? 0n) + 9_950n);
    expect(await findDocuments(accountant, { number })).toContainEqual(
      expect.objectContaining({ documentKind: 'cashier_shift', documentId: shiftId }),
    );
    expect(
      await documentPlace(accountant, { documentKind: 'cashier_shift', documentId: shiftId }),
    ).toMatchObject({
      shownBy: { kind: 'shift', id: shiftId },
      number,
    });
    expect(await bookDifferences(scene.tenant.id)).toEqual([]);
  });

  it('signs nobody their own, not even with the right to', async () => {
    const { shiftId } = await openShift(accountant, { openingAmount: 100n });
    await countShift(accountant, { shiftId, loose: 200n, differenceReason: '多收' });
    await expect(signShift(accountant, { shiftId, countedAmount: 200n })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await signShift(scene.administrator, { shiftId, countedAmount: 200n });
    expect(await bookDifferences(scene.tenant.id)).toEqual([]);
  });

  it('takes no money once it is counted, whatever a second tab still shows', async () => {
    const cashier = await newCashier();
    const { shiftId } = await openShift(cashier, { openingAmount: 0n });
    await countShift(cashier, { shiftId });
    await expect(pay(cashier, 300n, { shiftId })).rejects.toMatchObject({ code: 'shift_closed' });
    await expect(pay(cashier, 300n, { shiftId, method: 'scan' })).rejects.toMatchObject({
      code: 'shift_closed',
    });
    await expect(moveCash(cashier, { shiftId, kind: 'from_bank', amount: 1n })).rejects.toMatchObject({
      code: 'shift_closed',
    });
  });

  it('loses no money that is taken while it is counted', async () => {
    for (let round = 0; round < 5; round += 1) {
      const cashier = await newCashier();
      const { shiftId } = await openShift(cashier, { openingAmount: 0n });
      await billProperty(scene, propertyId, [100n, 100n, 100n]);
      const taken = [1, 2, 3].map(() => recordCounterPayment(cashier, { propertyId, amount: 100n, shiftId }));
      const [count, ...paid] = await Promise.allSettled([
        countShift(cashier, { shiftId, loose: 1n, differenceReason: 'race' }),
        ...taken,
      ]);
      expect(count.status).toBe('fulfilled');
      const through = paid.filter(({ status }) => status === 'fulfilled').length;
      const shift = await getShift(cashier, { shiftId });
      expect(shift.expectedAmount).toBe(BigInt(through) * 100n);
      const kept = await withTenant(scene.tenant.id, (db) => db.payment.count({ where: { shiftId } }));
      expect(kept).toBe(through);
    }
  });

  it('brings no more to the bank than lies in the drawer, also at once', async () => {
    const cashier = await newCashier();
    const { shiftId } = await openShift(cashier, { openingAmount: 1_000n });
    const moves = await Promise.allSettled(
      [1, 2, 3].map(() => moveCash(cashier, { shiftId, kind: 'to_bank', amount: 600n })),
    );
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(moveCash(cashier, { shiftId, kind: 'to_bank', amount: 500n })).rejects.toMatchObject({
      code: 'drawer_too_little',
      detail: { params: { most: '4.00' } },
    });
  });

  it('is seen by its cashier and by who may see all, and by nobody else', async () => {
    const [mine, other] = [await newCashier(), await newCashier()];
    const { shiftId } = await openShift(mine, { openingAmount: 0n });
    await expect(getShift(other, { shiftId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(countShift(leader, { shiftId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(countShift(other, { shiftId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(listShifts(scene.owner, {})).rejects.toMatchObject({ code: 'forbidden' });
    expect((await listShifts(mine, {})).shifts.map(({ id }) => id)).toEqual([shiftId]);
    expect((await listShifts(leader, {})).shifts.length).toBeGreaterThan(5);
    const stranger = await paymentScene();
    await expect(getShift(stranger.administrator, { shiftId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getShift(leader, { shiftId: newId() })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is listed a page at a time, forwards and backwards', async () => {
    const cashier = await newCashier();
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) {
      const { shiftId } = await openShift(cashier, { openingAmount: 0n });
      await countShift(cashier, { shiftId });
      ids.unshift(shiftId);
    }
    const first = await listShifts(cashier, { limit: 2 });
    expect(first.shifts.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    const second = await listShifts(cashier, { limit: 2, after: first.next });
    expect(second.shifts.map(({ id }) => id)).toEqual(ids.slice(2));
    const back = await listShifts(cashier, { limit: 2, before: second.previous });
    expect(back.shifts.map(({ id }) => id)).toEqual(ids.slice(0, 2));
  });
});

function memberOf({ actor }: TenantContext): string {
  if (actor.kind !== 'member') throw new Error('A member was expected');
  return actor.membershipId;
}
