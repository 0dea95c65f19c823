import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Payment } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { askedSoFar } from './asked-so-far.ts';
import { giveRefunds } from './give-refunds.ts';
import { lockPayments } from './lock-payments.ts';
import { type RefundStatus, refundMethods } from './refund-methods.ts';
import { refundable } from './refundable.ts';
import { summaryOfRefund } from './summary-of-refund.ts';

export const requestRefundSchema = z.object({
  paymentId: z.uuid(),
  /** Minor units. */
  amount: z.bigint().positive('amount_not_positive'),
  method: z.enum(refundMethods),
  reason: z.string().trim().min(1, 'required').max(500),
  /** From which bills it is taken, so that they open again; from the prepaid part first, then from the bills due last, when left out. */
  billIds: z.array(z.uuid()).max(100).default([]),
});

/**
 * Gives money of a payment back, or asks for the approval that the company wants first.
 *
 * @throws DomainError `not_found`; `refund_exceeds_payment` (`params.most`); `refund_method_impossible`; `payments_not_enabled`;
 * `approval_without_approver`
 */
export const requestRefund = operation({
  name: 'refund.request',
  kind: 'write',
  input: requestRefundSchema,
  can: ['create', 'Refund'],
  async run(scope, input): Promise<{ refundId: string; status: RefundStatus }> {
    const { db, tenantId, ctx, authorize, audit, now } = scope;
    const { paymentId, amount, method, reason, billIds } = input;
    authorize('create', 'Refund', { paymentId });
    const [payment] = await lockPayments(db, tenantId, [paymentId]);
    if (!payment) throw new DomainError('not_found');
    await assertPossible(scope, payment, method);
    const most = await refundable(db, tenantId, payment);
    if (amount > most) {
      throw new DomainError('refund_exceeds_payment', {
        params: { most: minorToText(most, payment.currency) },
      });
    }
    const refundId = newId();
    await db.refund.create({
      data: {
        tenantId,
        id: refundId,
        batchId: refundId,
        paymentId,
        kind: 'refund',
        method,
        amount,
        reason,
        billIds,
        status: 'requested',
        requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    const outcome = await requestApproval(scope, {
      documentKind: 'refund',
      documentId: refundId,
      amount,
      countedAmount: await askedSoFar(scope, [paymentId]),
      summary: await summaryOfRefund(scope, payment, { method, reason }),
    });
    audit('Refund', refundId, { paymentId, amount, method, reason, approval: outcome });
    if (outcome === 'pending') return { refundId, status: 'requested' };
    await giveRefunds(scope, refundId);
    return { refundId, status: method === 'stripe' ? 'pending' : 'done' };
  },
});

/** Through Stripe goes back only what came through it; money that nobody has matched yet goes back where it came from. */
async function assertPossible(
  { db, tenantId }: OperationScope,
  payment: Payment,
  method: (typeof refundMethods)[number],
): Promise<void> {
  if (method !== 'stripe') {
    if (payment.parkedReason !== null) throw new DomainError('refund_method_impossible');
    return;
  }
  if (!payment.stripePaymentId) throw new DomainError('refund_method_impossible');
  const account = await db.paymentAccount.findUnique({ where: { tenantId } });
  if (!account || account.deauthorizedAt) throw new DomainError('payments_not_enabled');
}
