import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type CheckoutView, readCheckout } from './read-checkout.ts';
import { syncCheckout } from './sync-checkout.ts';
import { syncIntent } from './sync-intent.ts';

/** A page that asks every second leads to one question to Stripe in this time. */
const askEveryMs = 3_000;

/**
 * What became of a checkout, for the page to which the payer returns. The answer is our database's; while it is open there, Stripe is asked, because the
 * payer may be faster than the webhook. `processing`: the payer is done, the money is on its way.
 *
 * @throws DomainError `not_found`, `forbidden`
 */
export async function getCheckout(
  ctx: TenantContext,
  input: { checkoutId: string },
): Promise<CheckoutView & { processing: boolean }> {
  const checkout = await readCheckout(ctx, input);
  const atStripe = checkout.stripeSessionId ?? checkout.stripeIntentId;
  if (checkout.status !== 'open' || !atStripe || !(await mayAsk(ctx, checkout.id))) {
    return { ...checkout, processing: false };
  }
  try {
    const outcome = await lookUp(ctx, checkout);
    return { ...(await readCheckout(ctx, input)), processing: outcome === 'processing' };
  } catch (error) {
    log.warn({ err: toStripeDomainError(error), checkout: checkout.id }, 'a checkout could not be looked up');
    return { ...checkout, processing: false };
  }
}

function lookUp({ tenant }: TenantContext, checkout: CheckoutView): Promise<string> {
  const { id, stripeAccountId, stripeSessionId, stripeIntentId } = checkout;
  const system = systemContext(tenant, 'checkout.sync');
  return stripeSessionId
    ? syncCheckout(system, stripeAccountId, stripeSessionId)
    : syncIntent(system, { id, stripeAccountId, stripeIntentId: stripeIntentId as string });
}

/** Takes the turn to ask: one caller in the time between two questions. */
async function mayAsk(ctx: TenantContext, id: string): Promise<boolean> {
  const { id: tenantId } = ctx.tenant;
  const asked = new Date();
  const { count } = await withTenant(tenantId, (db) =>
    db.checkout.updateMany({
      where: { tenantId, id, status: 'open', updatedAt: { lt: new Date(asked.getTime() - askEveryMs) } },
      data: { updatedAt: asked },
    }),
  );
  return count > 0;
}
