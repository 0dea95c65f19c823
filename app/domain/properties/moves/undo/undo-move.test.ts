import { beforeEach, describe, expect, it } from 'vitest';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { matchLine } from '#app/domain/bank/matching/match-line.ts';
import { reopenLine } from '#app/domain/bank/matching/reopen-line.ts';
import { importBankRows } from '#app/domain/bank/testing/bank-scene.ts';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { countShift } from '#app/domain/counter/count-shift.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { recordReading } from '#app/domain/meters/record-reading.ts';
import { endCard } from '#app/domain/parking/end-card.ts';
import { issueCard } from '#app/domain/parking/issue-card.ts';
import { billLines } from '#app/domain/properties/moves/testing/bill-lines.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { endVacancy } from '../../vacancy/end-vacancy.ts';
import { startVacancy } from '../../vacancy/start-vacancy.ts';
import { listMoves } from '../list-moves.ts';
import type { MoveFields } from '../move-fields.ts';
import { recordMove } from '../record-move.ts';
import { undoMove } from '../undo-move.ts';

let admin: TenantContext;
let tenant: Tenant;
let tenantId: string;
let propertyId: string;
let areaFee: string;

/** The company's morning of a day. */
const on = (day: string, ctx: TenantContext = admin): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T02:00:00Z`),
});
const read = <T>(work: (db: TenantDb) => Promise<T>) => withTenant(tenantId, work);

beforeEach(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenant = made.tenant;
  tenantId = tenant.id;
  const register = await createTestRegister(tenantId, { properties: 1 });
  propertyId = register.propertyIds[0] as string;
  areaFee = await createTestFeeItem(tenantId, {
    name: '物业费',
    kind: 'fixed',
    vacancyPercent: '30',
    prices: [{ validFrom: '2020-01-01', unitPrice: '300' }],
  });
});

const post = (month: string) => billMonth(on(`${month}-01`), month);

const transfer = (more: Partial<MoveFields> = {}): Parameters<typeof recordMove>[1] => ({
  propertyId,
  kind: 'transfer',
  movedOn: '2026-11-11',
  name: '钱二',
  phone: '13800000002',
  ...more,
});

/** The leader, who has to agree to every refund. */
async function whoApprovesRefunds(): Promise<TenantContext> {
  const leader = await createTestMember(tenant, 'leader');
  const role = await read((db) => db.role.findFirstOrThrow({ where: { tenantId, key: 'leader' } }));
  await saveApprovalFlow(admin, {
    documentKind: 'refund',
    name: '退款',
    aboveAmount: 0n,
    steps: [{ roleId: role.id }],
  });
  return leader;
}

async function sound(): Promise<void> {
  expect((await checkBooks(admin, {})).difference).toBeNull();
}

const settled = async () => (await listMoves(admin, { propertyId })).find((move) => move.settled)?.settled;

describe('the vacancy', () => {
  const vacancies = () =>
    read((db) =>
      db.discount.findMany({ where: { tenantId, kind: 'vacancy' }, orderBy: { startsOn: 'asc' } }),
    );
  beforeEach(async () => {
    await recordMove(on('2026-09-20'), transfer({ kind: 'move_out', movedOn: '2026-09-20' }));
    await startVacancy(on('2026-10-01'), {
      propertyId,
      vacancy: { startsOn: '2026-10-01', reason: '空置证明' },
    });
  });

  it('ends for whoever moves in, on their first day, and goes on as it was when that is undone', async () => {
    await post('2026-11');
    // 300 less 30 percent.
    expect(await billLines(tenantId, areaFee)).toEqual([[null, '2026-11-01', '2026-12-01', 210_00n]]);
    const before = await vacancies();
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ kind: 'move_in' }));
    expect(await billLines(tenantId, areaFee)).toEqual([
      [null, '2026-11-01', '2026-11-11', 70_00n],
      ['钱二', '2026-11-11', '2026-12-01', 200_00n],
    ]);
    expect(await settled()).toMatchObject({ endsVacancy: true });
    await undoMove(on('2026-11-21'), { moveId });
    expect(await vacancies()).toEqual(before);
    expect(await billLines(tenantId, areaFee)).toEqual([[null, '2026-11-01', '2026-12-01', 210_00n]]);
    await sound();
  });

  it('comes back also where it was yet to begin', async () => {
    const before = await vacancies();
    const { moveId } = await recordMove(
      on('2026-09-25'),
      transfer({ kind: 'move_in', movedOn: '2026-09-25' }),
    );
    expect(await vacancies()).toEqual([]);
    await undoMove(on('2026-09-26'), { moveId });
    expect(await vacancies()).toEqual(before);
  });

  it('stands in the way where another was registered since, until that is ended', async () => {
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ kind: 'move_in' }));
    await startVacancy(on('2026-12-01'), {
      propertyId,
      vacancy: { startsOn: '2026-12-01', reason: '出国' },
    });
    await expect(undoMove(on('2026-12-02'), { moveId })).rejects.toMatchObject({
      code: 'move_vacancy_since',
    });
    await endVacancy(on('2026-12-02'), { propertyId, endsOn: '2026-12-01' });
    await undoMove(on('2026-12-02'), { moveId });
    expect(await vacancies()).toMatchObject([{ startsOn: toDateColumn('2026-10-01'), endsOn: null }]);
  });
});

describe('readings', () => {
  let water: string;
  let meterId: string;
  beforeEach(async () => {
    water = await createTestFeeItem(tenantId, {
      name: '水费',
      kind: 'per_quantity',
      quantityUnit: 'm3',
      timing: 'arrears',
      prices: [{ validFrom: '2020-01-01', unitPrice: '4' }],
    });
    meterId = newId();
    await read((db) =>
      db.meter.create({ data: { tenantId, id: meterId, propertyId, feeItemId: water, number: 'W1' } }),
    );
    await recordReading(on('2026-11-01'), { meterId, readOn: '2026-11-01', value: '100' });
  });
  const moveWith = (value: string) =>
    recordMove(on('2026-11-15'), transfer({ readings: [{ meterId, value }] }));

  it('are put aside with the bill made of them, which nobody owes any more', async () => {
    const { moveId } = await moveWith('107');
    expect(await billLines(tenantId, water)).toEqual([['业主1', '2026-11-01', '2026-11-11', 28_00n]]);
    await recordCounterPayment(on('2026-11-16'), { propertyId, receivedAmount: 28_00n, amount: 28_00n });
    expect(await settled()).toMatchObject({ readings: 1 });
    await undoMove(on('2026-11-17'), { moveId });
    expect(await billLines(tenantId, water)).toEqual([]);
    await sound();
    // The dial is read as if nobody had looked that day.
    await recordReading(on('2026-11-30'), { meterId, readOn: '2026-11-30', value: '112' });
    await post('2026-12');
    expect(await billLines(tenantId, water)).toEqual([['业主1', '2026-11-01', '2026-11-30', 48_00n]]);
    const readings = await read((db) =>
      db.meterReading.findMany({ where: { tenantId, meterId }, orderBy: { readOn: 'asc' } }),
    );
    expect(readings.map(({ status, consumption }) => [status, consumption.toFixed()])).toEqual([
      ['accepted', '0'],
      ['rejected', '7'],
      ['accepted', '12'],
    ]);
    await sound();
  });

  it('count anew what was read later and is not billed', async () => {
    const { moveId } = await moveWith('107');
    await recordReading(on('2026-11-30'), { meterId, readOn: '2026-11-30', value: '112' });
    await undoMove(on('2026-11-30'), { moveId });
    await post('2026-12');
    expect(await billLines(tenantId, water)).toEqual([['业主1', '2026-11-01', '2026-11-30', 48_00n]]);
    await sound();
  });

  it('stand in the way where what was read later is billed, until that bill is reversed', async () => {
    const { moveId } = await moveWith('107');
    await recordReading(on('2026-11-30'), { meterId, readOn: '2026-11-30', value: '112' });
    await post('2026-12');
    await expect(undoMove(on('2026-12-02'), { moveId })).rejects.toMatchObject({
      code: 'move_metered_since',
      detail: { params: { item: '水费' } },
    });
    const [later] = await read((db) =>
      db.bill.findMany({ where: { tenantId, feeItemId: water, periodEnd: toDateColumn('2026-11-30') } }),
    );
    await reverseBill(on('2026-12-02'), { billId: later?.id as string, reason: '过户有误' });
    await undoMove(on('2026-12-02'), { moveId });
    await post('2026-12');
    expect(await billLines(tenantId, water)).toEqual([['业主1', '2026-11-01', '2026-11-30', 48_00n]]);
    await sound();
  });
});

describe('parking cards', () => {
  let parking: string;
  beforeEach(async () => {
    parking = await createTestFeeItem(tenantId, {
      name: '车位费',
      kind: 'fixed',
      scopeKind: 'assigned',
      prices: [{ validFrom: '2020-01-01', unitPrice: '300' }],
    });
  });
  const card = (paidElsewhere: boolean, number = 'P-1') => ({
    number,
    plate: '沪A12345',
    propertyId,
    feeItemId: parking,
    startsOn: '2026-10-01',
    months: 3,
    paidElsewhere,
  });
  const cards = () =>
    read((db) =>
      db.parkingCard.findMany({
        where: { tenantId },
        orderBy: { number: 'asc' },
        include: { renewals: true },
      }),
    );

  it('run on as long as they did', async () => {
    const { cardId } = await issueCard(on('2026-10-01'), card(true));
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ endCards: [cardId] }));
    expect(await cards()).toMatchObject([{ status: 'ended', endsOn: toDateColumn('2026-11-20') }]);
    expect(await settled()).toMatchObject({ cards: 1 });
    await undoMove(on('2026-11-21'), { moveId });
    expect(await cards()).toMatchObject([{ status: 'active', endsOn: toDateColumn('2027-01-01') }]);
  });

  it('have the months billed anew that nobody had paid', async () => {
    const { cardId } = await issueCard(on('2026-10-01'), card(false));
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ endCards: [cardId] }));
    expect(await billLines(tenantId, parking)).toEqual([]);
    await undoMove(on('2026-11-21'), { moveId });
    expect(await billLines(tenantId, parking)).toEqual([['业主1', '2026-10-01', '2027-01-01', 900_00n]]);
    await recordCounterPayment(on('2026-11-21'), { propertyId, receivedAmount: 900_00n, amount: 900_00n });
    expect(await cards()).toMatchObject([{ status: 'active', endsOn: toDateColumn('2027-01-01') }]);
    await sound();
  });

  it('stand in the way where the vehicle has another one, until that is taken back', async () => {
    const { cardId } = await issueCard(on('2026-10-01'), card(true));
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ endCards: [cardId] }));
    const other = await issueCard(on('2026-11-21'), card(true, 'P-2'));
    await expect(undoMove(on('2026-11-21'), { moveId })).rejects.toMatchObject({
      code: 'move_card_since',
      detail: { params: { plate: '沪A12345' } },
    });
    await endCard(on('2026-11-21'), { cardId: other.cardId });
    await undoMove(on('2026-11-21'), { moveId });
    expect((await cards()).map(({ number, status }) => [number, status])).toEqual([
      ['P-1', 'active'],
      ['P-2', 'ended'],
    ]);
  });
});

describe('prepaid money that was given back', () => {
  const payment = () => read((db) => db.payment.findFirstOrThrow({ where: { tenantId } }));
  const refunds = () => read((db) => db.refund.findMany({ where: { tenantId } }));
  beforeEach(async () => {
    await post('2026-11');
    await recordCounterPayment(on('2026-11-05'), { propertyId, receivedAmount: 300_00n });
  });

  it.each(['cash', 'bank_transfer'] as const)('%s counts as kept', async (prepaid) => {
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ prepaid }));
    expect(await refunds()).toMatchObject([{ amount: 200_00n, status: 'done' }]);
    expect(await settled()).toMatchObject({ refunded: 200_00n });
    await undoMove(on('2026-11-20'), { moveId });
    expect(await refunds()).toMatchObject([{ status: 'undone' }]);
    expect(await payment()).toMatchObject({ refundedAmount: 0n, creditAmount: 300_00n, status: 'received' });
    expect(await billLines(tenantId, areaFee)).toEqual([['业主1', '2026-11-01', '2026-12-01', 300_00n]]);
    await sound();
  });

  it('is in the drawer again while the shift is open, and stays away once that is counted', async () => {
    // The payment has opened it.
    const shift = await read((db) =>
      db.cashierShift.findFirstOrThrow({ where: { tenantId, status: 'open' } }),
    );
    const first = await recordMove(on('2026-11-20'), transfer({ prepaid: 'cash' }));
    await undoMove(on('2026-11-20'), first);
    await recordMove(on('2026-11-20'), transfer({ prepaid: 'cash' }));
    const [last] = await listMoves(admin, { propertyId });
    expect(await countShift(on('2026-11-20'), { shiftId: shift.id })).toMatchObject({ difference: 0n });
    await expect(undoMove(on('2026-11-21'), { moveId: last?.id as string })).rejects.toMatchObject({
      code: 'move_refund_counted',
      detail: { params: { amount: '300.00' } },
    });
    // Nothing of it was done.
    expect((await billLines(tenantId, areaFee)).map(([who]) => who)).toEqual(['业主1', '钱二']);
    await sound();
  });

  it('stays away where the bank has it matched, until that is taken back', async () => {
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ prepaid: 'bank_transfer' }));
    const [refund] = await refunds();
    // A refund is looked for near the day on which it was written.
    const day = localDay(refund?.updatedAt as Date, tenant.timeZone);
    const [line] = await importBankRows(admin, [{ day, amount: '-200.00' }]);
    const lineId = line?.id as string;
    await matchLine(admin, { lineId, documentKind: 'refund', documentId: refund?.id as string });
    await expect(undoMove(on('2026-11-21'), { moveId })).rejects.toMatchObject({
      code: 'move_refund_matched',
    });
    await reopenLine(admin, { lineId });
    await undoMove(on('2026-11-21'), { moveId });
    expect(await refunds()).toMatchObject([{ status: 'undone' }]);
    await sound();
  });

  it('that waits for approval is withdrawn, and cannot be agreed to any more', async () => {
    const leader = await whoApprovesRefunds();
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ prepaid: 'cash' }));
    expect(await refunds()).toMatchObject([{ status: 'requested' }]);
    const request = await read((db) => db.approvalRequest.findFirstOrThrow({ where: { tenantId } }));
    await undoMove(on('2026-11-20'), { moveId });
    expect(await refunds()).toMatchObject([{ status: 'declined' }]);
    await expect(
      decideApproval(leader, { requestId: request.id, position: 1, decision: 'approved' }),
    ).rejects.toMatchObject({ code: 'approval_not_waiting' });
    await sound();
  });

  it('and an approval at the same moment leave either the move with its money, or neither', async () => {
    const leader = await whoApprovesRefunds();
    const { moveId } = await recordMove(on('2026-11-20'), transfer({ prepaid: 'cash' }));
    const request = await read((db) => db.approvalRequest.findFirstOrThrow({ where: { tenantId } }));
    const [undone] = await Promise.allSettled([
      undoMove(on('2026-11-20'), { moveId }),
      decideApproval(on('2026-11-20', leader), { requestId: request.id, position: 1, decision: 'approved' }),
    ]);
    expect(undone?.status).toBe('fulfilled');
    expect(['declined', 'undone']).toContain((await refunds())[0]?.status);
    expect(await payment()).toMatchObject({ refundedAmount: 0n, creditAmount: 300_00n });
    await sound();
  });
});

it('names that owners have changed again', async () => {
  const { moveId } = await recordMove(on('2026-11-20'), transfer());
  await recordMove(on('2026-11-22'), transfer({ movedOn: '2026-11-21', name: '孙三', phone: '13800000003' }));
  await expect(undoMove(on('2026-11-23'), { moveId })).rejects.toMatchObject({ code: 'move_followed' });
});
