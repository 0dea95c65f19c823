import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockPayments } from '../refunds/lock-payments.ts';

/**
 * Takes a parked payment off the list of work with a word about why. Its money stays unmatched in the books, and it may still be assigned or given back.
 *
 * @throws DomainError `not_found`, `payment_not_parked`
 */
export const setAsidePayment = operation({
  name: 'payment.set-aside',
  kind: 'write',
  input: z.object({ paymentId: z.uuid(), note: z.string().trim().min(1, 'required').max(500) }),
  can: ['update', 'Payment'],
  async run({ db, tenantId, ctx, now, audit }, { paymentId, note }): Promise<void> {
    const [payment] = await lockPayments(db, tenantId, [paymentId]);
    if (!payment) throw new DomainError('not_found');
    if (payment.status !== 'parked') throw new DomainError('payment_not_parked');
    await db.payment.update({
      where: { tenantId_id: { tenantId, id: paymentId } },
      data: {
        note,
        resolvedAt: now,
        resolvedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    audit('Payment', paymentId, { parkedReason: payment.parkedReason, amount: payment.amount, note });
  },
});
