import { type Day, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { lockLateFees } from '../late-fees/lock-late-fees.ts';
import { voidLateFeeOf } from '../late-fees/void-late-fee-of.ts';
import { reverseTransfersOf } from '../ledger/reverse-transfers-of.ts';
import { releaseToCredit } from '../payments/prepaid/release-to-credit.ts';
import { giveBackDiscounts } from '../quotations/give-back-discounts.ts';
import { notePaidRepairs } from '../quotations/note-paid-repairs.ts';

type ReversibleBill = {
  id: string;
  propertyId: string;
  amount: bigint;
  paidAmount: bigint;
  creditedAmount: bigint;
};

export type ReversedBills = {
  bills: number;
  /** Minor units: what had been charged, and what of it had been paid and is prepaid money now. */
  amount: bigint;
  released: bigint;
  /** Properties that have prepaid money from it. */
  propertyIds: string[];
};

/**
 * Takes posted bills back, in full and for good: late fees on them go, what was paid is prepaid money of the property again, their credit notes and
 * their own transfers are posted the other way with today's date, points and coupons that were used on them are given back, and the period of each may be billed anew. Bills that are reversed already are
 * passed over. Nothing is deleted.
 *
 * @throws DomainError `period_closed` where the books are closed through today
 */
export async function reverseBills(
  scope: OperationScope,
  billIds: readonly string[],
): Promise<ReversedBills> {
  const { db, tenantId, ctx, now } = scope;
  const today = localDay(now, ctx.tenant.timeZone);
  await lockLateFees(db, tenantId);
  const bills = await lockWithPayers(db, tenantId, billIds);
  const ids = bills.map(({ id }) => id);
  const paid = bills.filter(({ paidAmount }) => paidAmount > 0n);
  for (const { id, paidAmount } of paid) await releaseToCredit(scope, { billId: id, amount: paidAmount });
  await voidLateFeeOf(scope, ids);
  await takeBackCredits(db, tenantId, ids, today);
  await reverseTransfersOf(db, tenantId, 'bill', ids, today);
  await db.$executeRaw`
    update bill set status = 'void' where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[])`;
  await giveBackDiscounts(scope, ids);
  await notePaidRepairs(db, tenantId, ids);
  return {
    bills: ids.length,
    amount: bills.reduce((sum, { amount }) => sum + amount, 0n),
    released: paid.reduce((sum, { paidAmount }) => sum + paidAmount, 0n),
    propertyIds: [...new Set(paid.map(({ propertyId }) => propertyId))],
  };
}

/** Payments before bills, each in the order of their ids, as everybody does who moves the money of payments. */
async function lockWithPayers(
  db: TenantDb,
  tenantId: string,
  billIds: readonly string[],
): Promise<ReversibleBill[]> {
  await db.$executeRaw`
    select from payment p
    where p.tenant_id = ${tenantId}::uuid and p.id in (
      select payment_id from payment_allocation
      where tenant_id = ${tenantId}::uuid and bill_id = any(${[...billIds]}::uuid[]) and amount > reversed_amount)
    order by p.id for update`;
  return db.$queryRaw<ReversibleBill[]>`
    select id, property_id as "propertyId", amount, paid_amount as "paidAmount", credited_amount as "creditedAmount"
    from bill where tenant_id = ${tenantId}::uuid and id = any(${[...billIds]}::uuid[]) and status <> 'void'
    order by id for update`;
}

/** What credit notes took off a bill is charged and taken back with it; those that still wait for approval have nothing to lower any more. */
async function takeBackCredits(db: TenantDb, tenantId: string, billIds: string[], today: Day): Promise<void> {
  const notes = await db.creditNote.findMany({
    where: { tenantId, billId: { in: billIds }, status: { in: ['posted', 'pending'] } },
    select: { id: true, status: true },
  });
  const idsOf = (status: string) => notes.filter((note) => note.status === status).map(({ id }) => id);
  const posted = idsOf('posted');
  if (posted.length > 0) await reverseTransfersOf(db, tenantId, 'credit_note', posted, today);
  const pending = idsOf('pending');
  if (pending.length === 0) return;
  await db.creditNote.updateMany({ where: { tenantId, id: { in: pending } }, data: { status: 'declined' } });
  await db.approvalRequest.updateMany({
    where: { tenantId, documentKind: 'credit_note', documentId: { in: pending }, status: 'pending' },
    data: { status: 'withdrawn', decidedAt: new Date() },
  });
}
