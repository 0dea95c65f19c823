import { currentShift, openShiftOf } from '#app/domain/counter/current-shift.ts';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Payment, Refund } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { keepRefunded } from '../settlement/move-refund.ts';
import { moneyOut } from '../settlement/payment-transfers.ts';
import { takeBack } from '../settlement/take-back.ts';
import { lockPayments } from './lock-payments.ts';
import { refundable } from './refundable.ts';
import { releaseFromBills } from './release-from-bills.ts';

/**
 * Gives the refunds of a batch, once they are agreed to. Cash and bank transfers are booked as gone; what goes back through Stripe is on its way, and
 * counts when Stripe says so.
 *
 * @throws DomainError `refund_exceeds_payment` (`params.most`) where a payment holds less by now; `conflict` where the batch does not wait
 */
export async function giveRefunds(scope: OperationScope, batchId: string): Promise<void> {
  const { db, tenantId } = scope;
  await lockLateFees(db, tenantId);
  const where = { tenantId, batchId, status: 'requested' };
  const wanted = await db.refund.findMany({ where, select: { paymentId: true } });
  const payments = await lockPayments(
    db,
    tenantId,
    wanted.map(({ paymentId }) => paymentId),
  );
  const refunds = await db.refund.findMany({ where, orderBy: { id: 'asc' } });
  if (refunds.length === 0) throw new DomainError('conflict');
  for (const refund of refunds) {
    const payment = payments.find(({ id }) => id === refund.paymentId);
    if (!payment) throw new DomainError('conflict');
    const most = await refundable(db, tenantId, payment, refund.id);
    if (refund.amount > most) {
      throw new DomainError('refund_exceeds_payment', {
        params: { most: minorToText(most, payment.currency) },
      });
    }
    await give(scope, refund, await releaseFromBills(scope, payment, refund));
  }
  for (const { id } of refunds) {
    const number = await nextNumber(db, tenantId, 'refund');
    await db.refund.update({ where: { tenantId_id: { tenantId, id } }, data: { number } });
  }
}

async function give(scope: OperationScope, refund: Refund, payment: Payment): Promise<void> {
  const { db, tenantId, ctx, now, outbox } = scope;
  const key = { tenantId_id: { tenantId, id: refund.id } };
  if (refund.method === 'stripe') {
    await db.refund.update({ where: key, data: { status: 'pending' } });
    await outbox('refund.send', { refundId: refund.id });
    return;
  }
  const split = await takeBack(scope, payment, refund.amount);
  await keepRefunded(scope, payment, payment.refundedAmount + refund.amount, split.credit);
  await postTransfers(
    db,
    tenantId,
    moneyOut(
      {
        money: refund.method === 'cash' ? 'cash' : 'bank',
        postedOn: localDay(now, ctx.tenant.timeZone),
        documentKind: 'refund',
        documentId: refund.id,
      },
      split,
    ),
  );
  const shift = refund.method === 'cash' ? await shiftOf(scope, refund) : null;
  await db.refund.update({ where: key, data: { status: 'done', shiftId: shift?.id ?? null } });
}

/** Cash leaves the drawer of who asked for it: they stand before the payer, whoever agreed. */
function shiftOf(scope: OperationScope, { requestedBy }: Refund): Promise<{ id: string } | null> {
  return requestedBy ? openShiftOf(scope, requestedBy) : currentShift(scope);
}
