import { z } from 'zod';
import type { ApprovalSummary } from '#app/domain/approvals/approval-summary.ts';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { lockPayersOfBill } from '#app/domain/payments/prepaid/lock-payers-of-bill.ts';
import { lockBills } from '#app/domain/payments/settlement/lock-bills.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type CreditNoteKind, chosenCreditNoteKinds } from './credit-note-kinds.ts';
import { postCreditNote } from './post-credit-note.ts';

/**
 * Takes an amount off a posted bill, whole or in part, for a reason; or asks for the approval that the company wants first. What earlier notes of the same
 * kind of trust have taken off the bill counts towards the limit: a waiver in slices is one waiver.
 *
 * @throws DomainError `not_found`; `bill_void`; `credit_exceeds_bill` (`params.most`: notes that wait count as given); `approval_without_approver`
 */
export const createCreditNote = operation({
  name: 'credit-note.create',
  kind: 'write',
  input: z.object({
    billId: z.uuid(),
    kind: z.enum(chosenCreditNoteKinds),
    /** Minor units. */
    amount: z.bigint().positive('amount_not_positive'),
    reason: z.string().trim().min(1, 'required').max(500),
  }),
  can: ['create', 'CreditNote'],
  async run(scope, input): Promise<{ creditNoteId: string; status: 'pending' | 'posted' }> {
    const { db, tenantId, ctx, authorize, audit, now } = scope;
    const { billId, kind, amount, reason } = input;
    authorize('create', 'CreditNote', { billId });
    await lockPayersOfBill(db, tenantId, billId);
    const [bill] = await lockBills(db, tenantId, [billId]);
    if (!bill) throw new DomainError('not_found');
    if (bill.status === 'void') throw new DomainError('bill_void');
    const { waiting, chosen } = await takenOff(scope, billId);
    const most = bill.amount - bill.creditedAmount - waiting;
    if (amount > most) {
      throw new DomainError('credit_exceeds_bill', {
        params: { most: minorToText(most > 0n ? most : 0n, ctx.tenant.currency) },
      });
    }
    const creditNoteId = newId();
    await db.creditNote.create({
      data: {
        tenantId,
        id: creditNoteId,
        billId,
        kind,
        amount,
        reason,
        requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    const outcome = await requestApproval(scope, {
      documentKind: 'credit_note',
      documentId: creditNoteId,
      amount,
      countedAmount: chosen + amount,
      summary: await summaryOf(scope, billId, kind, reason),
    });
    audit('CreditNote', creditNoteId, { billId, kind, amount, reason, approval: outcome });
    if (outcome === 'pending') return { creditNoteId, status: 'pending' };
    await postCreditNote(scope, creditNoteId, { isGranted: true });
    return { creditNoteId, status: 'posted' };
  },
});

/** What credit notes that people chose have taken off, and what of it only waits. Minor units. */
async function takenOff({ db, tenantId }: OperationScope, billId: string) {
  const rows = await db.creditNote.groupBy({
    by: ['status'],
    where: { tenantId, billId, status: { in: ['pending', 'posted'] }, kind: { not: 'reversal' } },
    _sum: { amount: true },
  });
  const sumOf = (status: string) => rows.find((row) => row.status === status)?._sum.amount ?? 0n;
  return { waiting: sumOf('pending'), chosen: sumOf('pending') + sumOf('posted') };
}

async function summaryOf(
  { db, tenantId }: OperationScope,
  billId: string,
  kind: CreditNoteKind,
  reason: string,
): Promise<ApprovalSummary> {
  const bill = await db.bill.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: billId } },
    select: {
      amount: true,
      periodStart: true,
      periodEnd: true,
      lateFeeOf: true,
      feeItem: { select: { name: true } },
      person: { select: { name: true } },
      property: { select: { code: true, community: { select: { name: true } } } },
    },
  });
  return {
    variant: bill.lateFeeOf && kind === 'waiver' ? 'late_fee_waiver' : kind,
    reason,
    communityName: bill.property.community.name,
    propertyCode: bill.property.code,
    feeItemName: bill.feeItem.name,
    ...(bill.person && { personName: bill.person.name }),
    periodStart: dayOf(bill.periodStart),
    periodEnd: dayOf(bill.periodEnd),
    wholeAmount: String(bill.amount),
  };
}
