import { beforeEach, describe, expect, it } from 'vitest';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { setLateFeeRule } from '#app/domain/fees/set-late-fee-rule.ts';
import { accrueLateFees } from '#app/domain/late-fees/accrue-late-fees.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { recordReading } from '#app/domain/meters/record-reading.ts';
import { type BillLine, billLines } from '#app/domain/properties/moves/testing/bill-lines.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { endTenure } from '../end-tenure.ts';
import { getProperty } from '../get-property.ts';
import { startTenure } from '../start-tenure.ts';
import { listMoves } from './list-moves.ts';
import type { MoveFields } from './move-fields.ts';
import { previewMove } from './preview-move.ts';
import { recordMove } from './record-move.ts';
import { undoMove } from './undo-move.ts';

const never = new AbortController().signal;
let admin: TenantContext;
let stranger: TenantContext;
let tenantId: string;
let propertyId: string;
let areaFee: string;

/** The company's morning of a day. */
const on = (day: string, ctx: TenantContext = admin): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T02:00:00Z`),
});

beforeEach(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenantId = made.tenant.id;
  stranger = (await createTestTenant()).administrator;
  ({
    propertyIds: [propertyId],
  } = (await createTestRegister(tenantId, { properties: 1 })) as unknown as {
    propertyIds: [string];
  });
  // 61.25 m² x 1.37 = 83.9125 a month.
  areaFee = await createTestFeeItem(tenantId, {
    name: '物业费',
    prices: [{ validFrom: '2020-01-01', unitPrice: '1.37' }],
  });
});

const post = (month: string) => billMonth(on(`${month}-01`), month);

const move = (
  kind: MoveFields['kind'],
  movedOn: string,
  name?: string,
): Parameters<typeof recordMove>[1] => ({
  propertyId,
  kind,
  movedOn,
  ...(name && { name, phone: `138${String(name.codePointAt(0)).padStart(8, '0')}` }),
});

const lines = (feeItemId = areaFee) => billLines(tenantId, feeItemId);
const total = (of: BillLine[]) => of.reduce((sum, [, , , owed]) => sum + owed, 0n);
const prepaid = () =>
  withTenant(tenantId, (db) =>
    db.payment.aggregate({ where: { tenantId }, _sum: { creditAmount: true } }),
  ).then(({ _sum }) => _sum.creditAmount ?? 0n);

async function sound(): Promise<void> {
  expect((await checkBooks(admin, {})).difference).toBeNull();
}

describe('a transfer', () => {
  it('in the middle of a posted month credits the one and bills the other, to the cent of the whole', async () => {
    await post('2026-11');
    expect(await lines()).toEqual([['业主1', '2026-11-01', '2026-12-01', 83_91n]]);
    const { outcome } = await recordMove(on('2026-11-20'), move('transfer', '2026-11-11', '钱二'));
    // 10 of 30 days: 27.970833 is 27.97, and the other has what is left of 83.91.
    expect(await lines()).toEqual([
      ['业主1', '2026-11-01', '2026-11-11', 27_97n],
      ['钱二', '2026-11-11', '2026-12-01', 55_94n],
    ]);
    expect(outcome.corrected).toMatchObject([
      { from: '2026-11-11', kept: 27_97n, credited: 55_94n, released: 0n, personName: '业主1' },
    ]);
    expect(outcome.billed).toMatchObject([{ personName: '钱二', amount: 55_94n }]);
    expect(outcome.left).toMatchObject([{ name: '业主1', owes: 27_97n }]);
    const notes = await withTenant(tenantId, (db) => db.creditNote.findMany({ where: { tenantId } }));
    expect(notes).toMatchObject([{ kind: 'correction', amount: 55_94n, status: 'posted', number: 1n }]);
    await sound();
    // The month run once more adds nothing.
    await post('2026-11');
    expect(total(await lines())).toBe(83_91n);
    await post('2026-12');
    expect((await lines()).at(-1)).toEqual(['钱二', '2026-12-01', '2027-01-01', 83_91n]);
  });

  it.each([
    ['2026-11-01', [['钱二', '2026-11-01', '2026-12-01', 83_91n]]],
    [
      '2026-11-30',
      [
        ['业主1', '2026-11-01', '2026-11-30', 81_12n],
        ['钱二', '2026-11-30', '2026-12-01', 2_79n],
      ],
    ],
    ['2026-12-01', [['业主1', '2026-11-01', '2026-12-01', 83_91n]]],
  ])('on %s leaves nobody with a day of the other', async (day, expected) => {
    await post('2026-11');
    await recordMove(on('2026-11-30'), move('transfer', day, '钱二'));
    expect(await lines()).toEqual(expected);
    await sound();
  });

  it('makes what was paid too much prepaid money, or gives it back', async () => {
    await post('2026-11');
    await recordCounterPayment(on('2026-11-05'), { propertyId, receivedAmount: 100_00n });
    await recordMove(on('2026-11-20'), move('transfer', '2026-11-11', '钱二'));
    expect(await prepaid()).toBe(55_94n);
    await sound();
  });

  it('gives the prepaid money of who leaves back where that is chosen', async () => {
    await post('2026-11');
    await recordCounterPayment(on('2026-11-05'), { propertyId, receivedAmount: 100_00n });
    await recordMove(on('2026-11-20'), { ...move('transfer', '2026-11-11', '钱二'), prepaid: 'cash' });
    expect(await prepaid()).toBe(0n);
    const refunds = await withTenant(tenantId, (db) => db.refund.findMany({ where: { tenantId } }));
    expect(refunds).toMatchObject([{ amount: 55_94n, method: 'cash', status: 'done' }]);
    await sound();
  });

  it('in the future changes no bill: the month is split when it is billed', async () => {
    await post('2026-11');
    const { outcome } = await recordMove(on('2026-11-20'), move('transfer', '2026-12-11', '钱二'));
    expect(outcome.corrected).toEqual([]);
    await post('2026-12');
    expect((await lines()).slice(1)).toEqual([
      ['业主1', '2026-12-01', '2026-12-11', 27_07n],
      ['钱二', '2026-12-11', '2027-01-01', 56_84n],
    ]);
  });

  it('back-dated over several months and cycles corrects all of them', async () => {
    const quarterly = await createTestFeeItem(tenantId, {
      name: '垃圾费',
      kind: 'fixed',
      cycleMonths: 3,
      prices: [{ validFrom: '2020-01-01', unitPrice: '33.33' }],
    });
    for (const month of ['2026-09', '2026-10', '2026-11', '2026-12']) await post(month);
    await recordMove(on('2026-12-15'), move('transfer', '2026-10-16', '钱二'));
    expect(await lines()).toEqual([
      ['业主1', '2026-09-01', '2026-10-01', 83_91n],
      ['业主1', '2026-10-01', '2026-10-16', 40_60n],
      ['钱二', '2026-10-16', '2026-11-01', 43_31n],
      ['钱二', '2026-11-01', '2026-12-01', 83_91n],
      ['钱二', '2026-12-01', '2027-01-01', 83_91n],
    ]);
    expect(await lines(quarterly)).toEqual([
      ['业主1', '2026-10-01', '2026-10-16', 16_13n],
      ['钱二', '2026-10-16', '2027-01-01', 83_86n],
    ]);
    await sound();
  });

  it('leaves the new owner the days to pay that there usually are, and is late for nobody before', async () => {
    // Billed on the 5th and due on the 10th: five days.
    await updateBillingSchedule(on('2026-11-01'), { enabled: true, dayOfMonth: 5 });
    await setLateFeeRule(on('2026-11-01'), {
      feeItemId: areaFee,
      validFrom: '2020-01-01',
      dailyPercent: '1',
      graceDays: 0,
    });
    await post('2026-11');
    const input = move('transfer', '2026-11-11', '钱二');
    const { billed } = await previewMove(on('2026-11-20'), input);
    expect(billed).toMatchObject([{ dueOn: '2026-11-25' }]);
    const { outcome } = await recordMove(on('2026-11-20'), input);
    expect(outcome.billed).toMatchObject([{ dueOn: '2026-11-25', personName: '钱二' }]);
    const lateFees = async (day: string) => {
      await accrueLateFees(on(day), never);
      const fees = await withTenant(tenantId, (db) =>
        db.bill.findMany({ where: { tenantId, lateFeeOf: { not: null } }, include: { person: true } }),
      );
      return fees.map(({ person, amount }) => [person?.name, amount]).sort();
    };
    expect((await lateFees('2026-11-26')).map(([name]) => name)).toEqual(['业主1']);
    // One day of 55.94 by then.
    expect(await lateFees('2026-11-27')).toContainEqual(['钱二', 56n]);
    // A move that takes the bill back and bills it again counts from then on.
    await recordMove(on('2026-11-28'), move('transfer', '2026-11-21', '孙三'));
    const due = await withTenant(tenantId, (db) =>
      db.bill.findMany({
        where: { tenantId, lateFeeOf: null, status: { not: 'void' } },
        orderBy: { periodStart: 'asc' },
        include: { person: true },
      }),
    );
    expect(
      due.map(({ person, dueOn, usualDueOn }) => [
        person?.name,
        dayOf(dueOn),
        usualDueOn && dayOf(usualDueOn),
      ]),
    ).toEqual([
      ['业主1', '2026-11-10', null],
      ['钱二', '2026-12-03', '2026-11-10'],
      ['孙三', '2026-12-03', '2026-11-10'],
    ]);
    await sound();
  });

  it('keeps the due day of a month that is yet to be due', async () => {
    await post('2026-11');
    // Nine days are usual where bills come on the 1st, and the 10th is nine days off.
    const { outcome } = await recordMove(on('2026-11-01'), move('transfer', '2026-11-11', '钱二'));
    expect(outcome.billed).toMatchObject([{ dueOn: '2026-11-10' }]);
  });

  it('twice in one month leaves three with their own days', async () => {
    await post('2026-11');
    await recordMove(on('2026-11-12'), move('transfer', '2026-11-11', '钱二'));
    await recordCounterPayment(on('2026-11-13'), { propertyId, receivedAmount: 100_00n });
    await recordMove(on('2026-11-25'), move('transfer', '2026-11-21', '孙三'));
    const three = await lines();
    expect(three.map(([who, from, to]) => [who, from, to])).toEqual([
      ['业主1', '2026-11-01', '2026-11-11'],
      ['钱二', '2026-11-11', '2026-11-21'],
      ['孙三', '2026-11-21', '2026-12-01'],
    ]);
    expect(total(three)).toBe(83_91n);
    await sound();
  });

  it('is undone as if it had not been, and again once more', async () => {
    await post('2026-11');
    await recordCounterPayment(on('2026-11-05'), { propertyId, receivedAmount: 100_00n });
    const { moveId } = await recordMove(on('2026-11-20'), move('transfer', '2026-11-11', '钱二'));
    await undoMove(on('2026-11-21'), { moveId });
    expect(await lines()).toEqual([['业主1', '2026-11-01', '2026-12-01', 83_91n]]);
    const { tenures } = await getProperty(on('2026-11-21'), { propertyId });
    expect(tenures).toMatchObject([{ person: { name: '业主1' }, endsOn: null, isPayer: true }]);
    await sound();
    await expect(undoMove(on('2026-11-21'), { moveId })).rejects.toThrow('conflict');
    await recordMove(on('2026-11-22'), move('transfer', '2026-11-16', '孙三'));
    expect(await lines()).toEqual([
      ['业主1', '2026-11-01', '2026-11-16', 41_96n],
      ['孙三', '2026-11-16', '2026-12-01', 41_95n],
    ]);
    expect(
      (await listMoves(admin, { propertyId })).map(({ undoneAt, settled }) => [
        undoneAt !== null,
        settled !== null,
      ]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
    await sound();
  });

  it('is undone also where the month was billed in parts from the start', async () => {
    await post('2026-11');
    const { moveId } = await recordMove(on('2026-11-20'), move('transfer', '2026-12-11', '钱二'));
    await post('2026-12');
    expect((await lines()).slice(1)).toHaveLength(2);
    await undoMove(on('2026-12-20'), { moveId });
    expect((await lines()).slice(1)).toEqual([['业主1', '2026-12-01', '2027-01-01', 83_91n]]);
    await sound();
  });

  it('shows what follows before it happens, and refuses when that has changed', async () => {
    await post('2026-11');
    const before = await lines();
    const input = move('transfer', '2026-11-11', '钱二');
    const preview = await previewMove(on('2026-11-20'), input);
    expect(await lines()).toEqual(before);
    const again = await previewMove(on('2026-11-20'), input);
    expect(again.digest).toBe(preview.digest);
    await recordCounterPayment(on('2026-11-20'), { propertyId, receivedAmount: 100_00n });
    await expect(recordMove(on('2026-11-20'), { ...input, seen: preview.digest })).rejects.toThrow(
      'conflict',
    );
    expect(total(await lines())).toBe(83_91n);
    const { digest, corrected } = await previewMove(on('2026-11-20'), input);
    expect(corrected).toMatchObject([{ released: 55_94n }]);
    const { outcome } = await recordMove(on('2026-11-20'), { ...input, seen: digest });
    expect(outcome.billed.map(({ amount }) => amount)).toEqual(preview.billed.map(({ amount }) => amount));
  });

  it('keeps a tax on top and a coarse rounding whole', async () => {
    const taxed = await createTestFeeItem(tenantId, {
      name: '服务费',
      kind: 'fixed',
      taxMode: 'on_top',
      taxRate: '0.06',
      roundingUnit: 10n,
      prices: [{ validFrom: '2020-01-01', unitPrice: '99.99' }],
    });
    await post('2026-11');
    const before = total(await lines(taxed));
    await recordMove(on('2026-11-20'), move('transfer', '2026-11-08', '钱二'));
    expect(total(await lines(taxed))).toBe(before);
    await sound();
  });

  it('and a run of the month at the same time leave nobody with a day of the other', async () => {
    await post('2026-11');
    const attempts = await Promise.allSettled([
      post('2026-12'),
      recordMove(on('2026-11-20'), move('transfer', '2026-12-11', '钱二')),
      recordMove(on('2026-11-20'), move('transfer', '2026-12-11', '孙三')),
    ]);
    // Of the two who took over on one day, one did.
    expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const december = (await lines()).slice(1);
    expect(december.map(([, from, to]) => [from, to])).toEqual([
      ['2026-12-01', '2026-12-11'],
      ['2026-12-11', '2027-01-01'],
    ]);
    expect(total(december)).toBe(83_91n);
    await sound();
  });

  it('needs an owner, another one, and a company', async () => {
    await expect(recordMove(stranger, move('transfer', '2026-11-11', '钱二'))).rejects.toThrow('not_found');
    await expect(recordMove(on('2026-11-20'), move('transfer', '2026-11-11'))).rejects.toMatchObject({
      detail: { fields: [{ path: 'name', code: 'required' }] },
    });
    await expect(recordMove(on('2026-11-20'), move('transfer', '2019-11-11', '钱二'))).rejects.toMatchObject({
      detail: { fields: [{ path: 'movedOn' }] },
    });
    await expect(recordMove(on('2026-11-20'), move('move_in', '2026-11-11', '钱二'))).rejects.toMatchObject({
      detail: { fields: [{ path: 'movedOn', code: 'owner_stays' }] },
    });
  });
});

describe('moving out and in', () => {
  it('bills the days between to nobody, and the new owner from their day on', async () => {
    await post('2026-11');
    await recordMove(on('2026-11-20'), move('move_out', '2026-11-11'));
    expect(await lines()).toEqual([
      ['业主1', '2026-11-01', '2026-11-11', 27_97n],
      [null, '2026-11-11', '2026-12-01', 55_94n],
    ]);
    expect(await getProperty(admin, { propertyId })).toMatchObject({ status: 'empty' });
    await recordMove(on('2026-11-25'), move('move_in', '2026-11-21', '钱二'));
    const bills = await lines();
    expect(bills.map(([who, from]) => [who, from])).toEqual([
      ['业主1', '2026-11-01'],
      [null, '2026-11-11'],
      ['钱二', '2026-11-21'],
    ]);
    expect(total(bills)).toBe(83_91n);
    expect(await getProperty(admin, { propertyId })).toMatchObject({ status: 'occupied' });
    await sound();
  });

  it('has a joint owner who stays pay from that day on', async () => {
    await post('2026-11');
    await startTenure(on('2026-11-01'), {
      propertyId,
      kind: 'owner',
      startsOn: '2026-10-01',
      name: '李四',
      phone: '13800138000',
    });
    const { tenures } = await getProperty(on('2026-11-20'), { propertyId });
    const payer = tenures?.find(({ isPayer }) => isPayer);
    await endTenure(on('2026-11-20'), { tenureId: payer?.id as string, endsOn: '2026-11-11' });
    expect(await lines()).toEqual([
      ['业主1', '2026-11-01', '2026-11-11', 27_97n],
      ['李四', '2026-11-11', '2026-12-01', 55_94n],
    ]);
    await sound();
  });

  it('bills what the meter shows to who leaves, and the rest to who comes', async () => {
    const water = await createTestFeeItem(tenantId, {
      name: '水费',
      kind: 'per_quantity',
      quantityUnit: 'm3',
      timing: 'arrears',
      prices: [{ validFrom: '2020-01-01', unitPrice: '4' }],
    });
    const meterId = newId();
    await withTenant(tenantId, (db) =>
      db.meter.create({ data: { tenantId, id: meterId, propertyId, feeItemId: water, number: 'W1' } }),
    );
    await recordReading(on('2026-11-01'), { meterId, readOn: '2026-11-01', value: '100' });
    await recordMove(on('2026-11-15'), {
      ...move('transfer', '2026-11-11', '钱二'),
      readings: [{ meterId, value: '107' }],
    });
    expect(await lines(water)).toEqual([['业主1', '2026-11-01', '2026-11-11', 28_00n]]);
    await recordReading(on('2026-11-30'), { meterId, readOn: '2026-11-30', value: '112' });
    await post('2026-12');
    expect(await lines(water)).toEqual([
      ['业主1', '2026-11-01', '2026-11-11', 28_00n],
      ['钱二', '2026-11-11', '2026-11-30', 20_00n],
    ]);
    await sound();
  });
});
