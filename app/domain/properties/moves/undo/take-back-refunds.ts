import { reverseTransfersOf } from '#app/domain/ledger/reverse-transfers-of.ts';
import { declineRefunds } from '#app/domain/payments/refunds/decline-refunds.ts';
import { lockPayments } from '#app/domain/payments/refunds/lock-payments.ts';
import { keepRefunded } from '#app/domain/payments/settlement/move-refund.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Refund } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * Has prepaid money that was given back with a move count as never given: refunds that wait for approval are withdrawn, cash is in the drawer
 * again and a transfer in the bank, and the money is prepaid money of the property.
 *
 * @throws DomainError `move_refund_counted` where the cash came out of a shift that is closed by now, `move_refund_matched` where the transfer is
 *   matched with a line of the bank (both `params.amount`)
 */
export async function takeBackRefunds(
  scope: OperationScope,
  propertyId: string,
  refundIds: readonly string[],
): Promise<void> {
  if (refundIds.length === 0) return;
  const { db, tenantId, ctx, ability, now, outbox } = scope;
  if (!ability.can('create', 'Refund')) throw new DomainError('forbidden');
  // Before the payments, as whoever decides takes them: one who is just agreeing has done so.
  await db.approvalRequest.updateMany({
    where: { tenantId, documentKind: 'refund', documentId: { in: [...refundIds] }, status: 'pending' },
    data: { status: 'withdrawn', decidedAt: now },
  });
  for (const id of refundIds) await declineRefunds(scope, id);
  const where = { tenantId, id: { in: [...refundIds] }, status: 'done' };
  const paid = await db.refund.findMany({ where, select: { paymentId: true } });
  const payments = await lockPayments(
    db,
    tenantId,
    paid.map(({ paymentId }) => paymentId),
  );
  const today = localDay(now, ctx.tenant.timeZone);
  const given = await db.refund.findMany({ where, orderBy: { id: 'asc' } });
  for (const refund of given) {
    const payment = payments.find(({ id }) => id === refund.paymentId);
    if (!payment) throw new DomainError('conflict');
    await refuseFinal(scope, refund, minorToText(refund.amount, payment.currency));
    await keepRefunded(scope, payment, payment.refundedAmount - refund.amount, -refund.amount);
    await reverseTransfersOf(db, tenantId, 'refund', refund.id, today);
    await db.refund.update({
      where: { tenantId_id: { tenantId, id: refund.id } },
      data: { status: 'undone' },
    });
  }
  if (given.length > 0) await outbox('credit.apply', { propertyId });
}

/** Money that somebody has counted or found at the bank has left for good. */
async function refuseFinal({ db, tenantId }: OperationScope, refund: Refund, amount: string): Promise<void> {
  const matched = await db.bankLine.count({
    where: { tenantId, documentKind: 'refund', documentId: refund.id },
  });
  if (matched > 0) throw new DomainError('move_refund_matched', { params: { amount } });
  if (!refund.shiftId) return;
  const open = await db.$queryRaw<unknown[]>`
    select 1 as one from cashier_shift
    where tenant_id = ${tenantId}::uuid and id = ${refund.shiftId}::uuid and status = 'open' for share`;
  if (open.length === 0) throw new DomainError('move_refund_counted', { params: { amount } });
}
