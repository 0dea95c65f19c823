import { nextNumber } from '#app/domain/documents/next-number.ts';
import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { lockPayersOfBill } from '#app/domain/payments/prepaid/lock-payers-of-bill.ts';
import { releaseToCredit } from '#app/domain/payments/prepaid/release-to-credit.ts';
import { lockBills } from '#app/domain/payments/settlement/lock-bills.ts';
import { giveBackDiscounts } from '#app/domain/quotations/give-back-discounts.ts';
import { notePaidRepairs } from '#app/domain/quotations/note-paid-repairs.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accountsOfBill } from './accounts-of-bill.ts';
import { taxOfCredit } from './tax-of-credit.ts';

export type PostedCreditNote = {
  creditNoteId: string;
  number: bigint;
  /** Of which tax. Minor units. */
  taxAmount: bigint;
  /** What had been paid beyond what is still owed, and is prepaid money now. */
  releasedAmount: bigint;
};

/**
 * Lets a pending credit note count: the bill is owed less, what had been paid beyond becomes prepaid money, and the books take back what the bill had
 * charged, from the accounts that it had credited.
 *
 * One that is granted, chosen by somebody and agreed to, may take the rest off its bill, alone or with others before: then the bill has come to nothing, and what
 * the owner had used of their points and coupons on it is theirs again. What they use themselves and what the system corrects gives nothing back.
 *
 * @throws DomainError `not_found`; `bill_void`; `credit_exceeds_bill` (`params.most`); `conflict` where it is not pending
 */
export async function postCreditNote(
  scope: OperationScope,
  creditNoteId: string,
  { isGranted = false } = {},
): Promise<PostedCreditNote> {
  const { db, tenantId, ctx, now, outbox } = scope;
  const key = { tenantId_id: { tenantId, id: creditNoteId } };
  const note = await db.creditNote.findUnique({ where: key });
  if (!note) throw new DomainError('not_found');
  await lockLateFees(db, tenantId);
  await lockPayersOfBill(db, tenantId, note.billId);
  const [bill] = await lockBills(db, tenantId, [note.billId]);
  if (!bill) throw new DomainError('not_found');
  const { status } = await db.creditNote.findUniqueOrThrow({ where: key });
  if (status !== 'pending') throw new DomainError('conflict');
  if (bill.status === 'void') throw new DomainError('bill_void');
  const most = bill.amount - bill.creditedAmount;
  if (note.amount > most) {
    throw new DomainError('credit_exceeds_bill', {
      params: { most: minorToText(most, ctx.tenant.currency) },
    });
  }
  const beyond = bill.paidAmount + note.amount - most;
  const releasedAmount = beyond > 0n ? beyond : 0n;
  if (releasedAmount > 0n) await releaseToCredit(scope, { billId: bill.id, amount: releasedAmount });
  const taxAmount = await taxOfCredit(db, tenantId, bill, note.amount);
  await db.$executeRaw`
    update bill set credited_amount = credited_amount + ${note.amount}::bigint,
      status = case when paid_amount + credited_amount + ${note.amount}::bigint = amount then 'paid' else 'open' end
    where tenant_id = ${tenantId}::uuid and id = ${bill.id}::uuid`;
  const postedOn = localDay(now, ctx.tenant.timeZone);
  const accounts = await accountsOfBill(db, tenantId, bill.id, note.amount, taxAmount);
  await postTransfers(
    db,
    tenantId,
    accounts.map(({ accountId, amount }) => ({
      debit: { accountId },
      credit: 'receivables',
      amount,
      postedOn,
      documentKind: 'credit_note',
      documentId: creditNoteId,
    })),
  );
  await db.creditNote.update({
    where: key,
    data: { status: 'posted', taxAmount, postedOn: toDateColumn(postedOn) },
  });
  await recomputeLateFees(scope, [bill.id]);
  await notePaidRepairs(db, tenantId, [bill.id]);
  if (releasedAmount > 0n) await outbox('credit.apply', { propertyId: bill.propertyId });
  if (isGranted && note.amount === most) await giveBackDiscounts(scope, [bill.id]);
  const number = await nextNumber(db, tenantId, 'credit_note');
  await db.creditNote.update({ where: key, data: { number } });
  return { creditNoteId, number, taxAmount, releasedAmount };
}
