import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Payment, Refund } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { disputeMovesOn } from './dispute-status.ts';
import { moveIn, moveOut, refundPosting } from './move-refund.ts';
import { processingFee } from './payment-transfers.ts';
import { type StripeRefundFacts, stripeRefundFacts } from './stripe-payment-facts.ts';

/** A refund only moves on, so an old telling that comes late changes nothing. */
const rank = { pending: 0, done: 1, undone: 2 } as const;

/**
 * Follows a refund or dispute of a recorded payment. When the money leaves, the payer's credit goes first, then the bills open again from the one
 * that is due last; when it comes back (the refund failed, the dispute was won) the bills are paid again as far as they are still owed, and
 * the rest is credit.
 */
export const settleRefund = operation({
  name: 'refund.settle',
  kind: 'write',
  whileReadOnly: true,
  input: stripeRefundFacts,
  can: ['update', 'Payment'],
  async run(scope, facts): Promise<{ outcome: 'moved' | 'unchanged' | 'no_payment' }> {
    const payment = await lockPayment(scope, facts.stripePaymentId);
    if (!payment) return { outcome: 'no_payment' };
    const before = await findRefund(scope, payment.id, facts);
    scope.audit('Payment', payment.id, {
      refund: facts.stripeId,
      status: facts.status,
      amount: facts.amount,
    });
    if (before && rank[facts.status] < rank[before.status as Refund['status'] & keyof typeof rank]) {
      return { outcome: 'unchanged' };
    }
    const refund = before ?? (await insertRefund(scope, payment.id, facts));
    await bookFee(scope, payment, refund, facts);
    await followDispute(scope, refund, facts);
    const has = before?.status ?? 'pending';
    if (has === facts.status) return { outcome: 'unchanged' };
    if (facts.status === 'done') await moveOut(scope, payment, refund, facts);
    if (facts.status === 'undone' && has === 'done') await moveIn(scope, payment, refund, facts);
    await scope.db.refund.update({
      where: { tenantId_id: { tenantId: scope.tenantId, id: refund.id } },
      data: { status: facts.status, ...(refund.batchId && { failureReason: facts.reason }) },
    });
    if (facts.status === 'undone' && payment.propertyId) {
      await scope.outbox('credit.apply', { propertyId: payment.propertyId });
    }
    return { outcome: 'moved' };
  },
});

async function lockPayment(
  { db, tenantId }: OperationScope,
  stripePaymentId: string,
): Promise<Payment | null> {
  await db.$queryRaw`
    select 1 from payment where tenant_id = ${tenantId}::uuid and stripe_payment_id = ${stripePaymentId} for update`;
  return db.payment.findUnique({ where: { tenantId_stripePaymentId: { tenantId, stripePaymentId } } });
}

/** The refund that Stripe tells of: known by its id there, or one of ours that was sent and has not been heard of since. */
async function findRefund(
  { db, tenantId }: OperationScope,
  paymentId: string,
  { stripeId, refundId, amount, kind }: StripeRefundFacts,
): Promise<Refund | null> {
  const known = await db.refund.findUnique({ where: { tenantId_stripeId: { tenantId, stripeId } } });
  if (known || !refundId || kind !== 'refund') return known;
  const sent = await db.refund.updateMany({
    where: { tenantId, id: refundId, paymentId, amount, method: 'stripe', status: 'pending', stripeId: null },
    data: { stripeId },
  });
  return sent.count === 0
    ? null
    : db.refund.findUnique({ where: { tenantId_id: { tenantId, id: refundId } } });
}

function insertRefund({ db, tenantId }: OperationScope, paymentId: string, facts: StripeRefundFacts) {
  const { kind, stripeId, amount, reason, at } = facts;
  const status = 'pending';
  return db.refund.create({
    data: { tenantId, id: newId(), paymentId, kind, stripeId, amount, status, reason, createdAt: at },
  });
}

/** Where the bank and the company stand; an old telling that comes late changes nothing. */
async function followDispute(
  { db, tenantId }: OperationScope,
  refund: Refund,
  { disputeStatus, evidenceDueAt }: StripeRefundFacts,
): Promise<void> {
  if (!disputeStatus) return;
  const movesOn = disputeMovesOn(refund.disputeStatus, disputeStatus);
  if (!movesOn && disputeStatus !== refund.disputeStatus) return;
  await db.refund.update({
    where: { tenantId_id: { tenantId, id: refund.id } },
    data: { disputeStatus, ...(evidenceDueAt && { evidenceDueAt }) },
  });
}

async function bookFee(
  scope: OperationScope,
  payment: Payment,
  refund: Refund,
  facts: StripeRefundFacts,
): Promise<void> {
  if (facts.fee === null || facts.fee === refund.feeAmount) return;
  const { db, tenantId } = scope;
  await db.refund.update({
    where: { tenantId_id: { tenantId, id: refund.id } },
    data: { feeAmount: facts.fee },
  });
  if (payment.currency !== scope.ctx.tenant.currency) return;
  const difference = facts.fee - refund.feeAmount;
  await postTransfers(db, tenantId, processingFee(refundPosting(scope, refund.id, scope.now), difference));
}
