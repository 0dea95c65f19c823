import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError, type ErrorCode } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { syncStripePayment } from '../settlement/sync-stripe-payment.ts';
import { failRefund } from './fail-refund.ts';

const final: ErrorCode[] = ['invalid_input', 'conflict', 'not_found', 'payments_not_enabled'];

/**
 * Has Stripe give a pending refund back, once: a refund that it made for us already is found by its mark, and a repetition has the same key. What
 * Stripe refuses is undone with its reason. `ctx` is the system's.
 *
 * @throws DomainError `temporarily_unavailable` and others that a later try may not meet
 */
export async function sendRefund(ctx: TenantContext, refundId: string): Promise<void> {
  const before = await readRefund(ctx, refundId);
  if (!before || before.stripeId) return;
  try {
    await syncStripePayment(ctx, before.stripeAccount, before.stripePaymentId);
    if ((await readRefund(ctx, refundId))?.stripeId !== null) return;
    await stripeClient().refunds.create(
      {
        payment_intent: before.stripePaymentId,
        amount: Number(before.amount),
        reason: 'requested_by_customer',
        metadata: { linli_refund: refundId },
      },
      { stripeAccount: before.stripeAccount, idempotencyKey: `refund-${refundId}` },
    );
    await syncStripePayment(ctx, before.stripeAccount, before.stripePaymentId);
  } catch (error) {
    const known = toStripeDomainError(error);
    if (!(known instanceof DomainError) || !isFinal(known)) throw known;
    await failRefund(ctx, { refundId, reason: String(known.detail.params?.stripeCode ?? known.code) });
  }
}

/** What Stripe will not do however often it is asked: the money has gone back already, is contested, or is no longer there. */
function isFinal({ code, cause }: DomainError): boolean {
  if (final.includes(code)) return true;
  return code === 'internal' && (cause as { statusCode?: number } | undefined)?.statusCode === 400;
}

/** The refund as long as it waits to be sent, with where it goes; undefined when there is nothing to do. */
async function readRefund(ctx: TenantContext, refundId: string) {
  const { id: tenantId } = ctx.tenant;
  return withTenant(tenantId, async (db) => {
    const refund = await db.refund.findUnique({
      where: { tenantId_id: { tenantId, id: refundId }, status: 'pending', method: 'stripe' },
      include: { payment: { include: { checkout: { select: { stripeAccountId: true } } } } },
    });
    const { stripePaymentId, stripeAccountId, checkout } = refund?.payment ?? {};
    const stripeAccount =
      stripeAccountId ??
      checkout?.stripeAccountId ??
      (await db.paymentAccount.findUnique({ where: { tenantId } }))?.stripeAccountId;
    if (!refund || !stripePaymentId || !stripeAccount) return undefined;
    return { stripeId: refund.stripeId, amount: refund.amount, stripePaymentId, stripeAccount };
  });
}
