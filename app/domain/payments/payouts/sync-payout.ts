import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { syncStripePayment } from '../settlement/sync-stripe-payment.ts';
import { fetchPayout } from './fetch-payout.ts';
import type { PayoutItemFacts } from './payout-facts.ts';
import { settlePayout } from './settle-payout.ts';

/**
 * Brings our record of a payout to where it stands at Stripe. A payment or refund in it that no event has told us of is taken up first. Whatever
 * event led here, the result is the same. `ctx` is the system's, of the company to which the account belongs.
 *
 * Throws Stripe's errors.
 */
export async function syncPayout(
  ctx: TenantContext,
  stripeAccount: string,
  payoutId: string,
): Promise<'payout_moved' | 'up_to_date'> {
  const facts = await fetchPayout(stripeAccount, payoutId);
  for (const intentId of await paymentsToTakeUp(ctx, facts.items ?? [])) {
    await syncStripePayment(ctx, stripeAccount, intentId);
  }
  const { outcome } = await settlePayout(ctx, facts);
  return outcome === 'moved' ? 'payout_moved' : 'up_to_date';
}

/** Payments of ours that are not recorded, and those of which a refund or dispute is not. Other business of the company is not asked for. */
async function paymentsToTakeUp(ctx: TenantContext, items: readonly PayoutItemFacts[]): Promise<string[]> {
  const { id: tenantId } = ctx.tenant;
  const about = items.filter(({ stripePaymentId }) => stripePaymentId !== null);
  if (about.length === 0) return [];
  const { payments, refunds } = await withTenant(tenantId, async (db) => ({
    payments: await db.payment.findMany({
      where: {
        tenantId,
        stripePaymentId: { in: [...new Set(about.map((item) => item.stripePaymentId as string))] },
      },
      select: { stripePaymentId: true },
    }),
    refunds: await db.refund.findMany({
      where: { tenantId, stripeId: { in: about.flatMap((item) => item.stripeRefundId ?? []) } },
      select: { stripeId: true },
    }),
  }));
  const recorded = new Set(payments.map(({ stripePaymentId }) => stripePaymentId));
  const moved = new Set(refunds.map(({ stripeId }) => stripeId));
  const missing = about.filter(({ kind, marked, stripePaymentId, stripeRefundId }) =>
    kind === 'payment'
      ? marked && !recorded.has(stripePaymentId)
      : stripeRefundId !== null && recorded.has(stripePaymentId) && !moved.has(stripeRefundId),
  );
  return [...new Set(missing.map((item) => item.stripePaymentId as string))];
}
