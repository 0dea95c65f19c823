import type { Refund } from '#prisma/generated/client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { fetchStripeDisputes } from './fetch-stripe-disputes.ts';
import { fetchStripePayment } from './fetch-stripe-payment.ts';
import { fetchStripeRefunds } from './fetch-stripe-refunds.ts';
import { settlePayment } from './settle-payment.ts';
import { settleRefund } from './settle-refund.ts';
import type { StripePaymentFacts, StripeRefundFacts } from './stripe-payment-facts.ts';

export type SyncOutcome = 'not_paid' | 'not_ours' | 'settled' | 'parked' | 'refund_moved' | 'up_to_date';

/**
 * Brings our record of one payment to where it stands at Stripe: received, refunded, contested. Whatever event led here and in whatever order they
 * came, the result is the same, and a second call changes nothing. `ctx` is the system's, of the company to which the account belongs.
 *
 * Throws Stripe's errors, DomainError `already_exists` where two record the same payment at once.
 */
export async function syncStripePayment(
  ctx: TenantContext,
  stripeAccount: string,
  intentId: string,
): Promise<SyncOutcome> {
  const { currency } = ctx.tenant;
  const fetched = await fetchStripePayment(stripeAccount, intentId, currency);
  if (!fetched) return 'not_paid';
  const { facts, contested } = fetched;
  const settled = await settleOnce(ctx, facts);
  if (settled === 'not_ours') return 'not_ours';
  const known = await knownRefunds(ctx, facts.stripePaymentId);
  const wanted: StripeRefundFacts[] = [
    ...(contested.refunded || known.some(({ kind }) => kind === 'refund')
      ? await fetchStripeRefunds(facts, currency)
      : []),
    ...(contested.disputed ? await fetchStripeDisputes(facts, currency) : []),
  ];
  let moved = false;
  for (const refund of wanted) {
    const before = known.find(({ stripeId }) => stripeId === refund.stripeId);
    if (before && isTold(before, refund)) continue;
    moved = (await settleRefund(ctx, refund)).outcome === 'moved' || moved;
  }
  return moved ? 'refund_moved' : settled;
}

/** A refund or dispute that stands as it is told has nothing more to tell. */
function isTold(before: Refund, { status, fee, disputeStatus, evidenceDueAt }: StripeRefundFacts): boolean {
  return (
    before.status === status &&
    (fee === null || fee === before.feeAmount) &&
    (!disputeStatus || disputeStatus === before.disputeStatus) &&
    (!evidenceDueAt || evidenceDueAt.getTime() === before.evidenceDueAt?.getTime())
  );
}

/** A payment that is recorded with its fee has nothing more to tell: no write, no audit row. */
async function settleOnce(ctx: TenantContext, facts: StripePaymentFacts) {
  const { id: tenantId } = ctx.tenant;
  const { stripePaymentId } = facts;
  const known = await withTenant(tenantId, (db) =>
    db.payment.findUnique({ where: { tenantId_stripePaymentId: { tenantId, stripePaymentId } } }),
  );
  if (known && (known.feeAmount !== null || facts.fee === null)) return 'up_to_date';
  const { outcome } = await settlePayment(ctx, facts);
  return outcome === 'already_settled' ? 'up_to_date' : outcome;
}

function knownRefunds(ctx: TenantContext, stripePaymentId: string) {
  const { id: tenantId } = ctx.tenant;
  return withTenant(tenantId, (db) =>
    db.refund.findMany({ where: { tenantId, payment: { stripePaymentId } } }),
  );
}
