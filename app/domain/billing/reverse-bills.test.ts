import { beforeEach, describe, expect, test } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { applyCreditJob } from '#workers/jobs/apply-credit.ts';
import { postBillingRunJob } from '#workers/jobs/post-billing-run.ts';
import { reverseBillingRunJob } from '#workers/jobs/reverse-billing-run.ts';
import { createCreditNote } from '../credits/create-credit-note.ts';
import { accrueLateFees } from '../late-fees/accrue-late-fees.ts';
import { checkBooks } from '../ledger/check-books.ts';
import { getBill } from './get-bill.ts';
import { getBillingRun } from './get-billing-run.ts';
import { postBillingRun } from './post-billing-run.ts';
import { previewBillingRun } from './preview-billing-run.ts';
import { reverseBill } from './reverse-bill.ts';
import { reverseBillingRun } from './reverse-billing-run.ts';
import { reverseNextBills } from './reverse-next-bills.ts';

const never = new AbortController().signal;
let ctx: TenantContext;
let system: TenantContext;
let tenantId: string;
let propertyIds: string[];

beforeEach(async () => {
  const company = await createTestTenant();
  ({ administrator: ctx, system } = company);
  tenantId = company.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 12 }));
});

const inTenant = <T>(work: (db: TenantDb) => Promise<T>) => withTenant(tenantId, work);

async function bill(month: string): Promise<string> {
  const { runId } = await previewBillingRun(ctx, { month });
  await postBillingRun(ctx, { runId });
  await postBillingRunJob.run({ ctx: system, payload: { runId }, signal: never });
  return runId;
}

const charges = () =>
  inTenant(
    (db) =>
      db.$queryRaw<{ key: string }[]>`
      select property_id || ' ' || fee_item_id || ' ' || period_start || ' ' || due_on || ' ' || amount as key
      from bill where tenant_id = ${tenantId}::uuid and status <> 'void' order by 1`,
  ).then((rows) => rows.map((row) => row.key));

const billOf = (propertyId: string | undefined) =>
  inTenant((db) =>
    db.bill.findFirstOrThrow({ where: { tenantId, propertyId, status: { not: 'void' }, lateFeeOf: null } }),
  );

const credit = (propertyId: string | undefined) =>
  inTenant(async (db) => {
    const sum = await db.payment.aggregate({
      where: { tenantId, propertyId },
      _sum: { creditAmount: true },
    });
    return sum._sum.creditAmount ?? 0n;
  });

const pay = (propertyId: string | undefined, receivedAmount: bigint) =>
  recordCounterPayment(ctx, { propertyId: propertyId as string, receivedAmount, amount: receivedAmount });

describe('a reversed bill', () => {
  test('leaves a trail, empties the receivables, and is billed anew by the next run of its month', async () => {
    await createTestFeeItem(tenantId);
    await bill('2026-10');
    const before = await charges();
    const { id: billId } = await billOf(propertyIds[0]);
    await reverseBill(ctx, { billId, reason: '面积有误' });
    const found = await getBill(ctx, { billId });
    expect(found).toMatchObject({ status: 'void', reversed: { reason: '面积有误', by: '李管理' } });
    expect(found.journal.map((line) => [line.debit.code, line.credit.code, line.amount])).toEqual([
      ['1122', '6001', 7_963n],
      ['6001', '1122', 7_963n],
    ]);
    expect((await checkBooks(ctx, {})).difference).toBeNull();
    await expect(reverseBill(ctx, { billId, reason: 'again' })).rejects.toMatchObject({ code: 'bill_void' });
    await bill('2026-10');
    expect(await charges()).toEqual(before);
    expect((await checkBooks(ctx, {})).difference).toBeNull();
  });

  test('gives what was paid on it back as prepaid money, which pays the bill that replaces it', async () => {
    await createTestFeeItem(tenantId);
    await bill('2026-10');
    const { id: billId, amount } = await billOf(propertyIds[0]);
    await pay(propertyIds[0], amount);
    expect(await reverseBill(ctx, { billId, reason: '重出' })).toEqual({ released: amount });
    expect(await credit(propertyIds[0])).toBe(amount);
    expect((await checkBooks(ctx, {})).difference).toBeNull();
    await inTenant((db) =>
      db.property.update({
        where: { tenantId_id: { tenantId, id: propertyIds[0] as string } },
        data: { builtArea: '50' },
      }),
    );
    await bill('2026-10');
    await applyCreditJob.run({ ctx: system, payload: {}, signal: never });
    const fresh = await billOf(propertyIds[0]);
    expect(fresh).toMatchObject({ amount: 6_500n, paidAmount: 6_500n, status: 'paid' });
    expect(await credit(propertyIds[0])).toBe(amount - 6_500n);
    expect((await checkBooks(ctx, {})).difference).toBeNull();
  });

  test('takes its credit notes and its late fee with it, part-paid as they are', async () => {
    const feeItemId = await createTestFeeItem(tenantId);
    await inTenant((db) =>
      db.lateFeeRule.create({
        data: {
          tenantId,
          id: newId(),
          feeItemId,
          validFrom: toDateColumn('2020-01-01'),
          graceDays: 5,
          dailyRate: '0.001',
        },
      }),
    );
    await bill('2026-10');
    const { id: billId, amount } = await billOf(propertyIds[0]);
    const later = { ...system, now: () => new Date('2026-12-31T04:00:00Z') };
    await accrueLateFees(later, never);
    const fee = await inTenant((db) =>
      db.bill.findFirstOrThrow({ where: { tenantId, lateFeeOf: billId, status: 'open' } }),
    );
    await expect(reverseBill(ctx, { billId: fee.id, reason: 'x' })).rejects.toMatchObject({
      code: 'bill_is_late_fee',
    });
    await createCreditNote(ctx, { billId, kind: 'correction', amount: 1_000n, reason: '维修补偿' });
    await pay(propertyIds[0], 3_000n);
    const at = { ...ctx, now: later.now };
    await reverseBill(at, { billId, reason: '误收' });
    const left = await inTenant((db) =>
      db.bill.count({ where: { tenantId, propertyId: propertyIds[0], status: { not: 'void' } } }),
    );
    expect([amount > 4_000n, left, await credit(propertyIds[0])]).toEqual([true, 0, 3_000n]);
    expect((await checkBooks(ctx, {})).differences).toEqual([]);
    expect((await getBill(ctx, { billId: fee.id })).reversed).toMatchObject({ reason: '误收' });
  });

  test('of a closed period is taken back today', async () => {
    await createTestFeeItem(tenantId);
    const then = { ...ctx, now: () => new Date('2026-10-01T04:00:00Z') };
    const { runId } = await previewBillingRun(then, { month: '2026-10' });
    await postBillingRun(then, { runId });
    await postBillingRunJob.run({ ctx: { ...system, now: then.now }, payload: { runId }, signal: never });
    const close = (through: Day) =>
      inTenant((db) => db.periodClose.create({ data: { tenantId, through: toDateColumn(through) } }));
    await close('2026-10-31');
    const { id: billId } = await billOf(propertyIds[0]);
    await reverseBill({ ...ctx, now: () => new Date('2026-11-20T04:00:00Z') }, { billId, reason: 'x' });
    const days = await inTenant((db) =>
      db.ledgerTransfer.findMany({ where: { tenantId, documentId: billId }, orderBy: { postedOn: 'asc' } }),
    );
    expect(days.map(({ postedOn }) => postedOn.toISOString().slice(0, 10))).toEqual([
      '2026-10-01',
      '2026-11-20',
    ]);
    await close('2026-11-30');
    const { id: other } = await billOf(propertyIds[1]);
    await expect(
      reverseBill({ ...ctx, now: () => new Date('2026-11-20T04:00:00Z') }, { billId: other, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'period_closed' });
  });

  test("is the company's own, for a reason, by those who may", async () => {
    await createTestFeeItem(tenantId);
    await bill('2026-10');
    const { id: billId } = await billOf(propertyIds[0]);
    const { administrator: stranger } = await createTestTenant();
    await expect(reverseBill(stranger, { billId, reason: 'x' })).rejects.toMatchObject({ code: 'not_found' });
    const cashier = await createTestMember(ctx.tenant, 'cashier');
    await expect(reverseBill(cashier, { billId, reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reverseBill(ctx, { billId, reason: '  ' })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('a reversed run', () => {
  const work = (runId: string) =>
    reverseBillingRunJob.run({ ctx: system, payload: { runId }, signal: never });

  test('takes back every bill, paid or not, a few at a time, and its months can be billed anew', async () => {
    await createTestFeeItem(tenantId, { code: 'A' });
    await createTestFeeItem(tenantId, { code: 'B', kind: 'fixed' });
    const kept = await bill('2026-09');
    const runId = await bill('2026-10');
    const before = await charges();
    const october = await inTenant((db) => db.bill.findMany({ where: { tenantId, runId }, take: 5 }));
    for (const { id, propertyId, amount } of october) {
      await recordCounterPayment(ctx, { propertyId, billIds: [id], receivedAmount: amount });
    }
    await reverseBillingRun(ctx, { runId, reason: '单价录错' });
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'reversing', done: 0, total: 24 });
    await expect(postBillingRun(ctx, { runId })).rejects.toMatchObject({ code: 'run_already_posted' });
    // Stopped after a part, and taken up again by several at once.
    expect(await reverseNextBills(system, { runId, bills: 5 })).toBe('more');
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'reversing', done: 5 });
    await Promise.all([work(runId), work(runId), work(runId)]);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({
      status: 'reversed',
      done: 24,
      bills: 24,
      reverseReason: '单价录错',
      reversedAt: expect.any(Date),
    });
    expect(await charges()).toHaveLength(24);
    expect((await getBillingRun(ctx, { runId: kept })).status).toBe('posted');
    expect((await checkBooks(ctx, {})).differences).toEqual([]);
    expect(await getBill(ctx, { billId: october[0]?.id as string })).toMatchObject({
      status: 'void',
      reversed: { reason: '单价录错', by: '李管理' },
    });
    await expect(reverseBillingRun(ctx, { runId, reason: 'x' })).rejects.toMatchObject({
      code: 'run_not_posted',
    });
    await work(runId);
    await bill('2026-10');
    expect(await charges()).toEqual(before);
    expect((await checkBooks(ctx, {})).differences).toEqual([]);
  });

  test('loses no cent to payments that come in meanwhile', async () => {
    await createTestFeeItem(tenantId);
    const runId = await bill('2026-10');
    const bills = await inTenant((db) => db.bill.findMany({ where: { tenantId, runId } }));
    await reverseBillingRun(ctx, { runId, reason: 'x' });
    const payments = bills.map(({ propertyId, amount }) =>
      recordCounterPayment(ctx, { propertyId, receivedAmount: amount, amount, excess: 'credit' }),
    );
    const [outcomes] = await Promise.all([Promise.allSettled(payments), work(runId)]);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
    const paid = bills.reduce((sum, { amount }) => sum + amount, 0n);
    const prepaid = await inTenant((db) =>
      db.payment.aggregate({ where: { tenantId }, _sum: { creditAmount: true } }),
    );
    expect(prepaid._sum.creditAmount).toBe(paid);
    expect((await checkBooks(ctx, {})).differences).toEqual([]);
  });

  test('says why it stopped, and goes on when it is reversed again', async () => {
    await createTestFeeItem(tenantId);
    const runId = await bill('2026-10');
    await reverseBillingRun(ctx, { runId, reason: 'x' });
    const close = await inTenant((db) =>
      db.periodClose.create({ data: { tenantId, through: toDateColumn('2099-12-31') } }),
    );
    await expect(work(runId)).rejects.toMatchObject({ code: 'period_closed' });
    expect(await getBillingRun(ctx, { runId })).toMatchObject({
      status: 'reversing',
      error: 'period_closed',
    });
    await inTenant((db) =>
      db.periodClose.delete({ where: { tenantId_through: { tenantId, through: close.through } } }),
    );
    await reverseBillingRun(ctx, { runId, reason: 'x' });
    await work(runId);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'reversed', error: null });
  });

  test('may be reversed by an accountant, not by customer service', async () => {
    await createTestFeeItem(tenantId);
    const runId = await bill('2026-10');
    const service = await createTestMember(ctx.tenant, 'customer_service');
    await expect(reverseBillingRun(service, { runId, reason: 'x' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await reverseBillingRun(await createTestMember(ctx.tenant, 'accountant'), { runId, reason: 'x' });
  });
});
