import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockPayments } from './lock-payments.ts';

/**
 * Ends a refund that Stripe would not give. The money never left: it is the payer's, and what had been taken from bills for it is prepaid money.
 *
 * @throws DomainError `not_found`
 */
export const failRefund = operation({
  name: 'refund.fail',
  kind: 'write',
  input: z.object({ refundId: z.uuid(), reason: z.string().max(500) }),
  can: ['update', 'Payment'],
  async run({ db, tenantId, audit, outbox }, { refundId, reason }): Promise<void> {
    const refund = await db.refund.findUnique({ where: { tenantId_id: { tenantId, id: refundId } } });
    if (!refund) throw new DomainError('not_found');
    const [payment] = await lockPayments(db, tenantId, [refund.paymentId]);
    await db.refund.updateMany({
      where: { tenantId, id: refundId, status: 'pending', stripeId: null },
      data: { status: 'undone', failureReason: reason },
    });
    if (payment?.propertyId) await outbox('credit.apply', { propertyId: payment.propertyId });
    audit('Refund', refundId, { reason });
  },
});
