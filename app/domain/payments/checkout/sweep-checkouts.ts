import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { syncCheckout } from './sync-checkout.ts';
import { syncIntent } from './sync-intent.ts';

/** No payment page stays open for longer. */
const lastsMs = 24 * 3600_000;

/** Ends checkouts that nobody ended: their page was never made, or its end was never told. Throws Stripe's errors. */
export async function sweepCheckouts(ctx: TenantContext, now: Date): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  const overdue = { tenantId, status: 'open', createdAt: { lt: new Date(now.getTime() - lastsMs) } };
  const left = await withTenant(tenantId, async (db) => {
    await db.checkout.updateMany({
      where: { ...overdue, stripeSessionId: null, stripeIntentId: null },
      data: { status: 'expired' },
    });
    return db.checkout.findMany({
      where: overdue,
      select: { id: true, stripeAccountId: true, stripeSessionId: true, stripeIntentId: true },
      orderBy: { createdAt: 'asc' },
      take: 100,
    });
  });
  for (const { id, stripeAccountId, stripeSessionId, stripeIntentId } of left) {
    if (stripeSessionId) await syncCheckout(ctx, stripeAccountId, stripeSessionId);
    else if (stripeIntentId) await endIntent(ctx, { id, stripeAccountId, stripeIntentId });
  }
}

/** A payment that nobody confirmed in a day is not confirmed any more. */
async function endIntent(
  ctx: TenantContext,
  checkout: { id: string; stripeAccountId: string; stripeIntentId: string },
): Promise<void> {
  if ((await syncIntent(ctx, checkout)) !== 'open') return;
  const { stripeIntentId, stripeAccountId: stripeAccount } = checkout;
  await stripeClient().paymentIntents.cancel(stripeIntentId, {}, { stripeAccount });
  await syncIntent(ctx, checkout);
}
