import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Payment } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { payerOf } from '../payer-of.ts';
import { lockPayments } from '../refunds/lock-payments.ts';
import { refundable } from '../refunds/refundable.ts';
import { changeBillsPaid } from '../settlement/change-bills-paid.ts';
import {
  byDueDay,
  type LockedBill,
  lockBills,
  lockOpenBills,
  remainingOf,
} from '../settlement/lock-bills.ts';
import { numberReceipt } from '../settlement/number-receipt.ts';
import { spreadAmount } from '../settlement/spread-amount.ts';
import { assignPaymentSchema } from './assign-payment-schema.ts';

export type AssignedPayment = {
  receiptNumber: bigint;
  /** What went to bills, and what is prepaid now; minor units. */
  allocatedAmount: bigint;
  creditAmount: bigint;
};

/**
 * Says whose a parked payment is: it pays bills of a property, what is left over is prepaid, and it gets its receipt. The bills count as paid from
 * the day on which the money came; the books have it today.
 *
 * @throws DomainError `not_found`; `payment_not_parked` (somebody has dealt with it); `payment_foreign_currency`; `refund_under_way`
 */
export const assignPayment = operation({
  name: 'payment.assign',
  kind: 'write',
  input: assignPaymentSchema,
  can: ['update', 'Payment'],
  async run(scope, { paymentId, propertyId, billIds, note }): Promise<AssignedPayment> {
    const { db, tenantId, ctx, now, authorize, audit, outbox } = scope;
    authorize('update', 'Payment', { propertyId });
    await lockLateFees(db, tenantId);
    const [payment] = await lockPayments(db, tenantId, [paymentId]);
    const amount = await amountToAssign(scope, payment);
    const { parkedReason, receivedAt } = payment as Payment;
    const receivedOn = localDay(receivedAt, ctx.tenant.timeZone);
    const bills = await billsToPay(scope, propertyId, billIds);
    const { shares, left } = spreadAmount(
      amount,
      bills.map((bill) => ({ billId: bill.id, room: remainingOf(bill) })),
    );
    if (shares.length > 0) {
      await db.paymentAllocation.createMany({
        data: shares.map((share) => ({
          tenantId,
          paymentId,
          ...share,
          allocatedOn: toDateColumn(receivedOn),
        })),
      });
      await changeBillsPaid(db, tenantId, shares);
    }
    await db.payment.update({
      where: { tenantId_id: { tenantId, id: paymentId } },
      data: {
        propertyId,
        personId: payment?.personId ?? (await payerOf(db, tenantId, propertyId, bills, receivedOn)),
        creditAmount: left,
        status: payment?.refundedAmount ? 'refunded_part' : 'received',
        parkedReason: null,
        resolvedAt: now,
        resolvedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        ...(note && { note }),
      },
    });
    await postFromUnmatched(scope, paymentId, { receivables: amount - left, advances: left });
    await recomputeLateFees(
      scope,
      bills.map((bill) => bill.id),
    );
    await outbox('payment.announce', { paymentId });
    audit('Payment', paymentId, { propertyId, amount, creditAmount: left, parkedReason, note });
    const receiptNumber = await numberReceipt(db, tenantId, paymentId, now);
    return { receiptNumber, allocatedAmount: amount - left, creditAmount: left };
  },
});

/** What of a locked payment there is to assign, in minor units: all of it that has not gone back. */
async function amountToAssign(
  { db, tenantId, ctx }: OperationScope,
  payment: Payment | undefined,
): Promise<bigint> {
  if (!payment) throw new DomainError('not_found');
  if (payment.status !== 'parked') throw new DomainError('payment_not_parked');
  // What it was worth in the company's currency nobody can say but the bank.
  if (payment.currency !== ctx.tenant.currency) throw new DomainError('payment_foreign_currency');
  const standing = payment.amount - payment.refundedAmount;
  if ((await refundable(db, tenantId, payment)) !== standing) throw new DomainError('refund_under_way');
  return standing;
}

/** Locked, oldest first; late fees come last, for the earlier day may make them less. */
async function billsToPay(
  { db, tenantId }: OperationScope,
  propertyId: string,
  chosen: string[] | undefined,
): Promise<LockedBill[]> {
  const property = await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } });
  if (!property) throw new DomainError('not_found');
  const ids = chosen && [...new Set(chosen)];
  const bills = ids ? await lockBills(db, tenantId, ids) : await lockOpenBills(db, tenantId, propertyId);
  if (ids && (bills.length !== ids.length || bills.some((bill) => bill.propertyId !== propertyId))) {
    throw new DomainError('not_found');
  }
  const rank = (bill: LockedBill) => (bill.lateFeeOf === null ? 0 : 1);
  return bills.sort((a, b) => rank(a) - rank(b) || byDueDay(a, b));
}

async function postFromUnmatched(
  { db, tenantId, ctx, now }: OperationScope,
  documentId: string,
  split: { receivables: bigint; advances: bigint },
): Promise<void> {
  const about = {
    debit: 'unmatched' as const,
    postedOn: localDay(now, ctx.tenant.timeZone),
    documentKind: 'payment' as const,
    documentId,
  };
  const parts = (['receivables', 'advances'] as const).map((credit) => ({
    ...about,
    credit,
    amount: split[credit],
  }));
  await postTransfers(
    db,
    tenantId,
    parts.filter(({ amount }) => amount > 0n),
  );
}
