import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { fitsPlan, type PlanKey, planKeys, planLimits } from '#tenants/plans/plans.ts';
import { priceIdOf } from './prepare-plans.ts';
import { countProperties } from './property-room.ts';
import { readSubscription } from './read-subscription.ts';
import { stripeCustomerOf } from './stripe-customer.ts';
import { stripeLocale, subscriptionUrls } from './subscription-paths.ts';
import { subscriptionView } from './subscription-view.ts';
import { syncSubscription } from './sync-subscription.ts';

const input = z.object({ plan: z.enum(planKeys) });

/** Stripe takes the end of a trial only from two days ahead; a little more, for the time that the form takes. */
const shortestTrialMs = 50 * 3600_000;

/**
 * Answers the address of Stripe's page on which the company subscribes. Days of the trial that are left stay free. A page that was opened before is closed, so
 * that nobody subscribes twice.
 *
 * @throws DomainError `forbidden`, `subscription_exists`, `plan_too_small`, `subscription_missing` for a company that pays nothing, `temporarily_unavailable`
 */
export async function startSubscriptionCheckout(
  ctx: TenantContext,
  { plan }: z.input<typeof input>,
): Promise<{ url: string }> {
  const { trialEndsAt } = await chooseFirstPlan(ctx, { plan });
  const { page, back } = subscriptionUrls(ctx.tenant.slug);
  try {
    const customer = await stripeCustomerOf(ctx);
    const price = await priceIdOf(plan, ctx.tenant.currency);
    await closeOpenSessions(customer);
    // Somebody may have paid on one of them a moment ago.
    await syncSubscription(ctx);
    await chooseFirstPlan(ctx, { plan });
    const trialEnd =
      trialEndsAt && trialEndsAt.getTime() > ctx.now().getTime() + shortestTrialMs && trialEndsAt;
    const session = await stripeClient().checkout.sessions.create({
      mode: 'subscription',
      customer,
      line_items: [{ price, quantity: 1 }],
      ...(trialEnd && { subscription_data: { trial_end: Math.floor(trialEnd.getTime() / 1000) } }),
      success_url: `${back}?subscribed`,
      cancel_url: page,
      locale: stripeLocale(ctx.language),
    });
    if (!session.url) throw new DomainError('temporarily_unavailable');
    return { url: session.url };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

const chooseFirstPlan = operation({
  name: 'subscription.choose-first-plan',
  kind: 'write',
  whileReadOnly: true,
  input,
  can: ['update', 'Subscription'],
  async run(scope, { plan }): Promise<{ trialEndsAt: Date | null }> {
    const row = await readSubscription(scope);
    if (subscriptionView(row).subscribed) throw new DomainError('subscription_exists');
    await requireFittingPlan(scope, plan);
    scope.audit('Subscription', scope.tenantId, { plan });
    return { trialEndsAt: row.trialEndsAt };
  },
});

/** @throws DomainError `plan_too_small` where the company manages more than the plan takes */
export async function requireFittingPlan(
  { db, tenantId }: Parameters<typeof readSubscription>[0],
  plan: PlanKey,
): Promise<void> {
  const used = await countProperties(db, tenantId);
  if (!fitsPlan(plan, used))
    throw new DomainError('plan_too_small', { params: { used, limit: planLimits[plan] ?? 0 } });
}

async function closeOpenSessions(customer: string): Promise<void> {
  const { data } = await stripeClient().checkout.sessions.list({ customer, status: 'open', limit: 100 });
  for (const { id } of data) await stripeClient().checkout.sessions.expire(id);
}
