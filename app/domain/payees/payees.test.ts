import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { reverseBills } from '#app/domain/billing/reverse-bills.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { releaseToCredit } from '#app/domain/payments/prepaid/release-to-credit.ts';
import { lockBills } from '#app/domain/payments/settlement/lock-bills.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import type { Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { archivePayee } from './archive-payee.ts';
import { createPayee } from './create-payee.ts';
import { exportSettlementBills } from './export-settlement-bills.ts';
import { getPayee } from './get-payee.ts';
import { listPayees } from './list-payees.ts';
import { proposeSettlement } from './propose-settlement.ts';
import { settleWithPayee } from './settle-with-payee.ts';
import { listSettlementBills } from './settlement-bills.ts';
import { updatePayee } from './update-payee.ts';

let tenantId: string;
let accountant: TenantContext;
let administrator: TenantContext;
let propertyIds: string[];
let payeeId: string;
let feeItemId: string;

/** Noon in Shanghai. */
const on = (ctx: TenantContext, day: Day): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T04:00:00Z`),
});

beforeEach(async () => {
  const company = await createTestTenant();
  tenantId = company.tenant.id;
  administrator = company.administrator;
  accountant = await createTestMember(company.tenant, 'accountant');
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 3 }));
  ({ payeeId } = await createPayee(accountant, { name: '市自来水公司', bankName: '工商银行' }));
  feeItemId = await createTestFeeItem(tenantId, { payeeId, name: '水费' });
});

/** 100.00 for each of the properties, booked to the payee as a run does it. */
async function bill(month: Day, dueOn: Day): Promise<string[]> {
  const runId = await createTestBills(tenantId, { feeItemId, month, dueOn, amount: 10_000n });
  return withTenant(tenantId, async (db) => {
    const payee = await db.payee.findFirstOrThrow({ where: { tenantId, id: payeeId } });
    const bills = await db.bill.findMany({ where: { tenantId, runId }, orderBy: { propertyId: 'asc' } });
    await postTransfers(
      db,
      tenantId,
      bills.map(({ id }) => ({
        debit: 'receivables',
        credit: { accountId: payee.ledgerAccountId },
        amount: 10_000n,
        postedOn: month,
        documentKind: 'bill',
        documentId: id,
      })),
    );
    return bills.map(({ id }) => id);
  });
}

const pay = (index: number, amount: bigint, day: Day) =>
  recordCounterPayment(on(administrator, day), {
    propertyId: propertyIds[index] as string,
    amount,
    receivedAmount: amount,
  });

const within = <R>(day: Day, work: (scope: OperationScope) => Promise<R>): Promise<R> =>
  operation({
    name: 'payee.test',
    kind: 'write',
    input: z.object({}),
    can: ['update', 'Bill'],
    run: (scope) => work(scope),
  })(on(administrator, day), {});

const settle = (day: Day, through: Day, amount?: bigint) =>
  settleWithPayee(on(accountant, day), { payeeId, through, amount, reference: '转账 0815' });

const proposal = (through: Day) => proposeSettlement(accountant, { payeeId, through });

describe('a payee', () => {
  it('has an account of their own below other payables, called like them', async () => {
    const { payeeId: second } = await createPayee(accountant, { name: '热力公司' });
    expect((await getPayee(accountant, { payeeId })).account.code).toBe('2241.001');
    expect((await getPayee(accountant, { payeeId: second })).account.code).toBe('2241.002');
    await updatePayee(accountant, { payeeId: second, name: '市热力集团', bankAccount: '6222 0000' });
    const account = await withTenant(tenantId, (db) =>
      db.ledgerAccount.findFirstOrThrow({ where: { tenantId, code: '2241.002' } }),
    );
    expect(account).toMatchObject({ name: '市热力集团', kind: 'liability' });
    await expect(createPayee(accountant, { name: '市自来水公司' })).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'name', code: 'already_exists' }] },
    });
  });

  it('is made side by side with others without sharing an account', async () => {
    await Promise.all(['甲', '乙', '丙', '丁'].map((name) => createPayee(accountant, { name })));
    const accounts = await withTenant(tenantId, (db) =>
      db.ledgerAccount.findMany({ where: { tenantId, code: { startsWith: '2241.' } } }),
    );
    expect(new Set(accounts.map(({ code }) => code)).size).toBe(5);
  });

  it('stays while a fee item is collected for them', async () => {
    await expect(archivePayee(accountant, { payeeId })).rejects.toMatchObject({ code: 'in_use' });
    const { payeeId: idle } = await createPayee(accountant, { name: '热力公司' });
    await archivePayee(accountant, { payeeId: idle });
    expect((await listPayees(accountant, { status: 'active' })).payees).toMatchObject([
      { name: '市自来水公司', feeItems: ['水费'] },
    ]);
    await archivePayee(accountant, { payeeId: idle, archived: false });
    expect((await listPayees(accountant, {})).payees).toHaveLength(2);
  });

  it('is nobody else’s business', async () => {
    const cashier = await createTestMember(administrator.tenant, 'cashier');
    await expect(getPayee(cashier, { payeeId })).rejects.toMatchObject({ code: 'forbidden' });
    const other = await createTestTenant();
    await expect(getPayee(other.administrator, { payeeId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      settleWithPayee(other.administrator, { payeeId, through: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a settlement', () => {
  it('hands on what was collected, by the days on which it came in, and no cent of income is touched', async () => {
    await bill('2026-08-01', '2026-08-10');
    await bill('2026-09-01', '2026-09-10');
    await pay(0, 10_000n, '2026-08-05');
    await pay(1, 4_000n, '2026-08-31');
    await pay(1, 6_000n, '2026-09-02');
    expect(await proposal('2026-08-04')).toEqual({ open: 0n, from: null });
    expect(await proposal('2026-08-31')).toEqual({ open: 14_000n, from: null });
    expect(await settle('2026-09-03', '2026-08-31')).toMatchObject({ amount: 14_000n, number: 1n });
    expect(await proposal('2026-09-30')).toEqual({ open: 6_000n, from: '2026-09-01' });
    const payee = await getPayee(on(accountant, '2026-09-30'), { payeeId });
    expect(payee).toMatchObject({
      billed: 60_000n,
      collected: 20_000n,
      settled: 14_000n,
      pending: 0n,
      settlements: [
        { number: 1n, through: '2026-08-31', amount: 14_000n, status: 'posted', postedOn: '2026-09-03' },
      ],
      months: [
        { month: '2026-09-01', feeItemName: '水费', bills: 3, billed: 30_000n, collected: 0n },
        { month: '2026-08-01', feeItemName: '水费', bills: 3, billed: 30_000n, collected: 20_000n },
      ],
      years: [2026],
    });
    const balances = await balancesOf(administrator);
    expect(balances).toMatchObject({ '2241.001': -46_000n, '1002': -14_000n, '1001': 20_000n });
    expect(balances['6001'] ?? 0n).toBe(0n);
    expect(await checkBooks(administrator, {})).toMatchObject({ balanced: true });
  });

  it('never hands on more than was collected, however many settle at once', async () => {
    await bill('2026-08-01', '2026-08-10');
    await pay(0, 10_000n, '2026-08-05');
    await expect(settle('2026-09-01', '2026-08-31', 10_001n)).rejects.toMatchObject({
      code: 'settlement_exceeds_collected',
      detail: { params: { open: '100.00' } },
    });
    const wishes = await Promise.allSettled(
      Array.from({ length: 6 }, () => settle('2026-09-01', '2026-08-31', 3_000n)),
    );
    expect(wishes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await proposal('2026-08-31')).toMatchObject({ open: 1_000n });
    const { settlements } = await getPayee(accountant, { payeeId });
    expect(settlements.map(({ number }) => number).sort()).toEqual([1n, 2n, 3n]);
    await expect(settle('2026-09-01', '2026-09-02')).rejects.toMatchObject({
      detail: { fields: [{ path: 'through', code: 'day_in_future' }] },
    });
  });

  it('shows what was taken back after it as less than nothing in the next', async () => {
    const [first = ''] = await bill('2026-08-01', '2026-08-10');
    await pay(0, 10_000n, '2026-08-05');
    await settle('2026-09-01', '2026-08-31');
    await within('2026-09-05', (scope) => reverseBills(scope, [first]));
    expect(await proposal('2026-09-30')).toMatchObject({ open: -10_000n });
    await expect(settle('2026-09-30', '2026-09-30')).rejects.toMatchObject({
      code: 'settlement_exceeds_collected',
    });
    const { bills, collected } = await listSettlementBills(accountant, {
      payeeId,
      from: '2026-09-01',
      through: '2026-09-30',
    });
    expect(bills).toMatchObject([{ billId: first, collected: -10_000n }]);
    expect(collected).toBe(-10_000n);
    await pay(1, 10_000n, '2026-09-06');
    await pay(2, 10_000n, '2026-09-06');
    expect(await proposal('2026-09-30')).toMatchObject({ open: 10_000n });
    expect(await checkBooks(administrator, {})).toMatchObject({ balanced: true });
  });

  it('counts money that left a bill again from the day on which it left', async () => {
    const [first = ''] = await bill('2026-08-01', '2026-08-10');
    await pay(0, 10_000n, '2026-08-05');
    await within('2026-09-02', async (scope) => {
      await lockBills(scope.db, tenantId, [first]);
      await releaseToCredit(scope, { billId: first, amount: 2_500n });
    });
    // It had come in by then, but it is not there any more.
    expect(await proposal('2026-08-31')).toMatchObject({ open: 7_500n });
    expect(await proposal('2026-09-30')).toMatchObject({ open: 7_500n });
    const bills = (from: Day | null, through: Day) =>
      listSettlementBills(accountant, { payeeId, from, through });
    expect(await bills(null, '2026-08-31')).toMatchObject({ count: 1, collected: 10_000n });
    expect(await bills('2026-09-01', '2026-09-30')).toMatchObject({ count: 1, collected: -2_500n });
    expect(await bills(null, '2026-09-30')).toMatchObject({ count: 1, collected: 7_500n });
  });

  it('lists and exports its bills', async () => {
    await bill('2026-08-01', '2026-08-10');
    for (const index of [0, 1, 2]) await pay(index, 5_000n, '2026-08-05');
    const first = await listSettlementBills(accountant, { payeeId, through: '2026-08-31', limit: 2 });
    expect(first).toMatchObject({ count: 3, collected: 15_000n });
    const second = await listSettlementBills(accountant, {
      payeeId,
      through: '2026-08-31',
      limit: 2,
      after: first.next,
    });
    expect([first.bills.length, second.bills.length, second.next]).toEqual([2, 1, null]);
    const rows = [];
    for await (const row of await exportSettlementBills(accountant, { payeeId, through: '2026-08-31' }))
      rows.push(row);
    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual([
      '春江花园',
      '1-000001',
      '水费',
      { day: '2026-08-01' },
      { day: '2026-08-31' },
      { number: '100.00' },
      { number: '50.00' },
    ]);
  });

  it('waits for approval above the limit, and its money is spoken for meanwhile', async () => {
    await bill('2026-08-01', '2026-08-10');
    for (const index of [0, 1]) await pay(index, 10_000n, '2026-08-05');
    const flowId = newId();
    await withTenant(tenantId, async (db) => {
      const role = await db.role.findFirstOrThrow({ where: { tenantId, key: 'administrator' } });
      await db.approvalFlow.create({
        data: { tenantId, id: flowId, documentKind: 'payee_settlement', name: '结算', aboveAmount: 5_000n },
      });
      await db.approvalFlowStep.create({ data: { tenantId, flowId, position: 1, roleId: role.id } });
    });
    expect(await settle('2026-09-01', '2026-08-31', 5_000n)).toMatchObject({ number: 1n });
    const waiting = await settle('2026-09-01', '2026-08-31');
    expect(waiting).toMatchObject({ amount: 15_000n, number: null });
    expect(await proposal('2026-08-31')).toMatchObject({ open: 0n });
    expect(await getPayee(accountant, { payeeId })).toMatchObject({ settled: 5_000n, pending: 15_000n });
    const request = (documentId: string) =>
      withTenant(tenantId, (db) => db.approvalRequest.findFirstOrThrow({ where: { tenantId, documentId } }));
    const { id: requestId } = await request(waiting.settlementId);
    await decideApproval(on(administrator, '2026-09-02'), {
      requestId,
      position: 1,
      decision: 'declined',
      note: '等对账单',
    });
    expect(await proposal('2026-08-31')).toMatchObject({ open: 15_000n });
    const again = await settle('2026-09-03', '2026-08-31');
    const { id: second } = await request(again.settlementId);
    await decideApproval(on(administrator, '2026-09-04'), {
      requestId: second,
      position: 1,
      decision: 'approved',
    });
    expect((await getPayee(accountant, { payeeId })).settlements).toMatchObject([
      { number: 2n, amount: 15_000n, status: 'posted', postedOn: '2026-09-04' },
      { number: null, status: 'declined' },
      { number: 1n, amount: 5_000n },
    ]);
    expect(await checkBooks(administrator, {})).toMatchObject({ balanced: true });
  });
});
