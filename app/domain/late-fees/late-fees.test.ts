import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { issueCreditNote } from '#app/domain/credits/issue-credit-note.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { takeBack } from '#app/domain/payments/settlement/take-back.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import { type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accrueLateFees } from './accrue-late-fees.ts';
import type { LateFeeExplanation, LateFeeRuleText } from './late-fee-explanation.ts';
import { voidLateFeeOf } from './void-late-fee-of.ts';

const never = new AbortController().signal;

let system: TenantContext;
let tenantId: string;
let propertyIds: string[];
let feeItemId: string;

beforeEach(async () => {
  await company();
});

async function company({ properties = 3 } = {}): Promise<void> {
  ({ system } = await createTestTenant());
  tenantId = system.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties }));
  feeItemId = await createTestFeeItem(tenantId);
  await rule('2020-01-01', {});
}

/** 0.05 % a day from the due day on, ten days of grace, unless told otherwise. */
const rule = (validFrom: Day, terms: Partial<LateFeeRuleText>) =>
  withTenant(tenantId, (db) =>
    db.lateFeeRule.create({
      data: {
        tenantId,
        id: newId(),
        feeItemId,
        validFrom: toDateColumn(validFrom),
        graceDays: 10,
        dailyRate: '0.0005',
        ...terms,
      },
    }),
  );

/** 1,000.00 for each of the properties, charged in the books. */
async function bill({
  month = '2026-12-01',
  dueOn = '2026-12-10',
  of = propertyIds,
} = {}): Promise<string[]> {
  const runId = await createTestBills(tenantId, {
    feeItemId,
    month,
    dueOn,
    amount: 100_000n,
    propertyIds: of,
  });
  return withTenant(tenantId, async (db) => {
    const bills = await db.bill.findMany({ where: { tenantId, runId }, orderBy: { propertyId: 'asc' } });
    await postTransfers(
      db,
      tenantId,
      bills.map(({ id }) => ({
        debit: 'receivables',
        credit: 'income',
        amount: 100_000n,
        postedOn: month,
        documentKind: 'bill',
        documentId: id,
      })),
    );
    return bills.map(({ id }) => id);
  });
}

/** Noon in Shanghai. */
const on = (day: Day): TenantContext => ({ ...system, now: () => new Date(`${day}T04:00:00Z`) });
const accrue = (day: Day, options?: { billsAtOnce: number }) => accrueLateFees(on(day), never, options);

async function lateFees(of?: string) {
  const rows = await withTenant(tenantId, (db) =>
    db.bill.findMany({
      where: { tenantId, lateFeeOf: of ?? { not: null } },
      orderBy: [{ propertyId: 'asc' }, { dueOn: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    of: row.lateFeeOf,
    amount: row.amount,
    paid: row.paidAmount,
    credited: row.creditedAmount,
    status: row.status,
    days: `${dayOf(row.periodStart)} ${dayOf(row.periodEnd)}`,
    dueOn: dayOf(row.dueOn),
    explanation: row.explanation as LateFeeExplanation,
  }));
}

const amounts = async (of?: string) =>
  (await lateFees(of)).map(({ amount, status }) => `${amount} ${status}`);

async function expectSound() {
  expect(await checkBooks(system, {})).toMatchObject({ balanced: true });
  const standing = (await lateFees()).filter(({ status }) => status !== 'void');
  const income = standing.reduce((sum, { amount, credited }) => sum + amount - credited, 0n);
  expect((await balancesOf(system))['6301'] ?? 0n).toBe(-income);
}

/** Within a transaction of the company, as an operation would. */
const within = <R>(day: Day, work: (scope: OperationScope) => Promise<R>): Promise<R> =>
  operation({
    name: 'late-fee.test',
    kind: 'write',
    input: z.object({}),
    can: ['update', 'Bill'],
    run: (scope) => work(scope),
  })(on(day), {});

const waive = (billId: string, amount: bigint, day: Day) =>
  within(day, (scope) => issueCreditNote(scope, { billId, kind: 'waiver', amount, reason: '系统故障' }));

const pay = (index: number, amount: bigint, day: Day, more: object = {}) =>
  recordCounterPayment(on(day), {
    propertyId: propertyIds[index] as string,
    amount,
    receivedAmount: amount,
    ...more,
  });

describe('the accrual', () => {
  it('charges nothing for bills due from the day of a rule of nothing', async () => {
    await rule('2027-01-01', { dailyRate: '0' });
    await bill({ dueOn: '2026-12-31' });
    await bill({ month: '2027-01-01', dueOn: '2027-01-01' });
    await accrue('2027-03-01');
    expect((await lateFees()).map(({ dueOn }) => dueOn)).toHaveLength(propertyIds.length);
  });

  it('begins once the grace is over, counts from the due day, and grows by the day', async () => {
    const [first = ''] = await bill();
    await accrue('2026-12-20');
    expect(await lateFees()).toEqual([]);
    await accrue('2026-12-21');
    expect(await amounts()).toEqual(['500 open', '500 open', '500 open']);
    expect((await lateFees(first))[0]).toMatchObject({
      of: first,
      dueOn: '2026-12-11',
      days: '2026-12-11 2026-12-21',
      explanation: {
        kind: 'late_fee',
        base: { billId: first, dueOn: '2026-12-10', amount: '100000' },
        amount: '500',
      },
    });
    await accrue('2026-12-22');
    expect((await lateFees(first))[0]).toMatchObject({ amount: 550n, days: '2026-12-11 2026-12-22' });
    await expectSound();
  });

  it('is the same after seven days down, however often and by how many at once it is done', {
    timeout: 90_000,
  }, async () => {
    await bill();
    await bill({ month: '2026-11-01', dueOn: '2026-11-10' });
    for (let day = 21; day <= 29; day += 1) {
      await accrue(`2026-12-${day}`, { billsAtOnce: 1 });
      if (day === 23) await pay(1, 30_000n, '2026-12-23');
    }
    const onTime = await lateFees();
    await company();
    await bill();
    await bill({ month: '2026-11-01', dueOn: '2026-11-10' });
    await accrue('2026-12-22');
    await pay(1, 30_000n, '2026-12-23');
    await Promise.all([accrue('2026-12-29'), accrue('2026-12-29', { billsAtOnce: 2 }), accrue('2026-12-29')]);
    await accrue('2026-12-29');
    const plain = (rows: Awaited<ReturnType<typeof lateFees>>) =>
      rows.map(({ amount, paid, status, days, explanation: { pieces, period } }) => ({
        amount,
        paid,
        status,
        days,
        pieces,
        period,
      }));
    expect(plain(await lateFees())).toEqual(plain(onTime));
    expect(onTime).toHaveLength(6);
    await expectSound();
  });

  it('goes on where it was stopped', async () => {
    await bill();
    const stopping = new AbortController();
    let asked = 0;
    const ctx: TenantContext = {
      ...on('2026-12-25'),
      now: () => {
        asked += 1;
        // Once for the day, then once in each transaction: in the second it is told to stop.
        if (asked === 3) stopping.abort(new Error('stopped'));
        return on('2026-12-25').now();
      },
    };
    const stopped = accrueLateFees(ctx, stopping.signal, { billsAtOnce: 1 });
    await expect(stopped).rejects.toThrow('stopped');
    expect(await amounts()).toEqual(['700 open', '700 open']);
    const through = () =>
      withTenant(tenantId, (db) => db.billingPolicy.findUniqueOrThrow({ where: { tenantId } }));
    expect((await through()).lateFeesThrough).toBeNull();
    await accrue('2026-12-25');
    expect(await amounts()).toEqual(['700 open', '700 open', '700 open']);
    expect((await through()).lateFeesThrough).toEqual(toDateColumn('2026-12-24'));
    await expectSound();
  });

  it('goes side by side with payments, and loses neither a day nor a cent', { timeout: 90_000 }, async () => {
    await company({ properties: 24 });
    const bills = await bill();
    await accrue('2026-12-23');
    const paying = propertyIds.filter((_id, index) => index % 2 === 0);
    await Promise.all([
      accrue('2026-12-31', { billsAtOnce: 3 }),
      accrue('2026-12-31', { billsAtOnce: 5 }),
      ...paying.map((propertyId, index) =>
        recordCounterPayment(on('2026-12-31'), {
          propertyId,
          amount: 100_000n,
          receivedAmount: 100_000n,
          ...(index % 3 === 0 && { receivedOn: '2026-12-24', note: '补记' }),
        }),
      ),
    ]);
    await accrue('2026-12-31');
    // Twenty days until the 31st, and thirteen where the money had come on the 24th.
    const expected = propertyIds.map((id) => {
      const index = paying.indexOf(id);
      return index >= 0 && index % 3 === 0 ? 650n : 1_000n;
    });
    const fees = await lateFees();
    expect(fees.map(({ amount }) => amount)).toEqual(expected);
    expect(new Set(fees.map(({ of }) => of))).toEqual(new Set(bills));
    await expectSound();
  });

  it('is not stopped by a bill with an absurd amount', async () => {
    const [first = '', second = ''] = await bill();
    await withTenant(tenantId, (db) =>
      db.lateFeeRule.updateMany({ where: { tenantId }, data: { dailyRate: '0.1' } }),
    );
    const runId = await createTestBills(tenantId, {
      feeItemId,
      month: '2026-11-01',
      dueOn: '2026-11-10',
      amount: 9_000_000_000_000_000_000n,
      propertyIds: propertyIds.slice(0, 1),
    });
    await accrue('2027-12-31');
    expect(await amounts(first)).toEqual(['3850000 open']);
    expect(await amounts(second)).toEqual(['3850000 open']);
    const absurd = await withTenant(tenantId, (db) =>
      db.bill.findFirstOrThrow({ where: { tenantId, runId } }),
    );
    expect(await amounts(absurd.id)).toEqual([`${10n ** 18n} open`]);
  });

  it('never charges a late fee on a late fee, and none on void bills or items without a rule', async () => {
    const [first = ''] = await bill();
    await accrue('2027-12-31');
    await accrue('2028-12-31');
    expect(await lateFees()).toHaveLength(3);
    const other = await createTestFeeItem(tenantId);
    await createTestBills(tenantId, { feeItemId: other, month: '2026-12-01', dueOn: '2026-12-10' });
    await withTenant(tenantId, (db) =>
      db.bill.update({ where: { tenantId_id: { tenantId, id: first } }, data: { status: 'void' } }),
    );
    const before = await amounts(first);
    await accrue('2029-12-31');
    expect(await lateFees()).toHaveLength(3);
    expect(await amounts(first)).toEqual(before);
  });

  it('goes by the rule in force on the due day of the bill, and stops at its cap', async () => {
    await rule('2027-01-01', { graceDays: 0, dailyRate: '0.001', capPercent: '3' });
    const [old = ''] = await bill({ of: propertyIds.slice(0, 1) });
    const [young = ''] = await bill({
      month: '2027-01-01',
      dueOn: '2027-01-10',
      of: propertyIds.slice(0, 1),
    });
    await accrue('2027-01-31');
    expect([await amounts(old), await amounts(young)]).toEqual([['2550 open'], ['2000 open']]);
    await accrue('2027-12-31');
    expect(await amounts(young)).toEqual(['3000 open']);
    expect((await lateFees(young))[0]?.explanation).toMatchObject({ capped: true, amount: '3000' });
    await expectSound();
  });
});

describe('payments', () => {
  it('end it on the day on which they come in, also when the accrual comes late', async () => {
    const [first = ''] = await bill();
    await pay(0, 100_000n, '2026-12-24');
    expect(await amounts(first)).toEqual(['650 open']);
    await accrue('2026-12-30');
    expect((await lateFees(first))[0]).toMatchObject({ amount: 650n, days: '2026-12-11 2026-12-24' });
    await expectSound();
  });

  it('pay the late fee together with the bill, as a bill of its own', async () => {
    const [first = ''] = await bill();
    await accrue('2026-12-25');
    const payment = await recordCounterPayment(on('2026-12-25'), {
      propertyId: propertyIds[0] as string,
      receivedAmount: 200_000n,
    });
    expect(payment).toMatchObject({ amount: 100_700n, changeAmount: 99_300n });
    expect(await amounts(first)).toEqual(['700 paid']);
    await accrue('2027-03-01');
    expect(await amounts(first)).toEqual(['700 paid']);
    await expectSound();
  });

  it('of an earlier day lower it, or leave nothing of it', async () => {
    const [first = '', second = ''] = await bill();
    await accrue('2026-12-31');
    expect(await amounts()).toEqual(['1000 open', '1000 open', '1000 open']);
    const more = { receivedOn: '2026-12-23', note: '银行流水漏记' };
    await pay(0, 100_000n, '2026-12-31', more);
    expect((await lateFees(first))[0]).toMatchObject({
      amount: 600n,
      status: 'open',
      days: '2026-12-11 2026-12-23',
    });
    // Within the grace.
    await pay(1, 100_000n, '2026-12-31', { ...more, receivedOn: '2026-12-20' });
    expect(await amounts(second)).toEqual(['1000 void']);
    await accrue('2027-01-31');
    expect(await amounts()).toEqual(['600 open', '1000 void', '2550 open']);
    await expectSound();
  });

  it('of an earlier day turn what was paid too much for being late into prepaid money', async () => {
    const [first = ''] = await bill();
    await accrue('2026-12-31');
    const [fee] = await lateFees(first);
    await pay(0, 800n, '2026-12-31', { billIds: [fee?.id] });
    const { paymentId } = await pay(0, 100_200n, '2026-12-31', {
      receivedOn: '2026-12-21',
      note: '存折',
    });
    // Ten days are left, 500, and 1,000 had been paid for it.
    expect((await lateFees(first))[0]).toMatchObject({ amount: 500n, paid: 500n, status: 'paid' });
    const payments = await withTenant(tenantId, (db) => db.payment.findMany({ where: { tenantId } }));
    expect(payments.reduce((sum, { creditAmount }) => sum + creditAmount, 0n)).toBe(500n);
    expect(payments.find(({ id }) => id === paymentId)?.receivedAt).toEqual(new Date('2026-12-21T04:00:00Z'));
    await expectSound();
  });

  it('refuses a day to come, and an earlier one without a reason', async () => {
    await bill();
    const refused = (path: string, code: string) => ({
      code: 'invalid_input',
      detail: { fields: [{ path, code }] },
    });
    await expect(pay(0, 100n, '2026-12-31', { receivedOn: '2027-01-01', note: 'x' })).rejects.toMatchObject(
      refused('receivedOn', 'day_in_future'),
    );
    await expect(pay(0, 100n, '2026-12-31', { receivedOn: '2026-12-30' })).rejects.toMatchObject(
      refused('note', 'required'),
    );
  });

  it('that go back let it run on from that day', async () => {
    const [first = ''] = await bill();
    const { paymentId } = await pay(0, 100_000n, '2026-12-12');
    await accrue('2026-12-31');
    expect(await amounts(first)).toEqual([]);
    await within('2026-12-31', async (scope) => {
      const payment = await scope.db.payment.findUniqueOrThrow({
        where: { tenantId_id: { tenantId, id: paymentId } },
      });
      await takeBack(scope, payment, 50_000n);
    });
    await accrue('2027-02-01');
    // It was paid when the grace was over: owing again is not being late again.
    expect(await amounts(first)).toEqual([]);
    const [second = ''] = (
      await withTenant(tenantId, (db) =>
        db.bill.findMany({ where: { tenantId, propertyId: propertyIds[1] as string, lateFeeOf: null } }),
      )
    ).map(({ id }) => id);
    const late = await pay(1, 102_000n, '2027-02-01', { excess: 'credit' });
    await within('2027-02-11', async (scope) => {
      const payment = await scope.db.payment.findUniqueOrThrow({
        where: { tenantId_id: { tenantId, id: late.paymentId } },
      });
      await takeBack(scope, payment, payment.amount);
    });
    await accrue('2027-02-21');
    // 52 days until 1 February, and ten from 11 February on.
    expect((await lateFees(second))[0]).toMatchObject({ amount: 3_100n, days: '2026-12-11 2027-02-21' });
  });
});

describe('a waiver', () => {
  it('holds for the days it was given for, and later days count', async () => {
    const [first = ''] = await bill();
    await accrue('2026-12-31');
    const [fee] = await lateFees(first);
    await waive(fee?.id ?? '', 1_000n, '2026-12-31');
    expect((await lateFees(first))[0]).toMatchObject({ amount: 1_000n, credited: 1_000n, status: 'paid' });
    await accrue('2026-12-31');
    expect((await lateFees(first))[0]).toMatchObject({ amount: 1_000n, status: 'paid' });
    await accrue('2027-01-02');
    expect((await lateFees(first))[0]).toMatchObject({ amount: 1_100n, credited: 1_000n, status: 'open' });
    await expectSound();
    // The bill was paid long before, it turns out: nothing is owed, and the credit note stands.
    await pay(0, 100_000n, '2027-01-02', { receivedOn: '2026-12-15', note: '补记' });
    expect((await lateFees(first))[0]).toMatchObject({ amount: 1_000n, credited: 1_000n, status: 'paid' });
    await expectSound();
  });
});

describe('a bill that is taken back', () => {
  it('takes its late fee along, and what was paid on it is prepaid money', async () => {
    const [first = '', second = ''] = await bill();
    await accrue('2026-12-31');
    const [fee] = await lateFees(first);
    const [other] = await lateFees(second);
    await pay(0, 400n, '2026-12-31', { billIds: [fee?.id] });
    await waive(other?.id ?? '', 300n, '2026-12-31');
    await within('2026-12-31', (scope) => voidLateFeeOf(scope, [first, second]));
    expect((await lateFees(first))[0]).toMatchObject({ amount: 1_000n, paid: 0n, status: 'void' });
    expect((await lateFees(second))[0]).toMatchObject({ amount: 300n, credited: 300n, status: 'paid' });
    const payment = await withTenant(tenantId, (db) => db.payment.findFirstOrThrow({ where: { tenantId } }));
    expect(payment.creditAmount).toBe(400n);
    await expectSound();
  });
});
