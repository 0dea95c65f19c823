import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { readSubscription } from './read-subscription.ts';
import { subscriptionView } from './subscription-view.ts';
import { syncSubscription } from './sync-subscription.ts';

const input = z.object({ cancels: z.boolean() });

/**
 * Ends the subscription with the period that is paid, or takes that back. Until then nothing changes; afterwards the data stays and can be looked at.
 *
 * @throws DomainError `forbidden`, `subscription_missing`, `temporarily_unavailable`
 */
export async function cancelSubscription(ctx: TenantContext, wish: z.input<typeof input>): Promise<void> {
  const { subscriptionId } = await checkCancelling(ctx, wish);
  try {
    await stripeClient().subscriptions.update(subscriptionId, { cancel_at_period_end: wish.cancels });
  } catch (error) {
    throw toStripeDomainError(error);
  }
  await syncSubscription(ctx);
}

const checkCancelling = operation({
  name: 'subscription.cancel',
  kind: 'write',
  whileReadOnly: true,
  input,
  can: ['update', 'Subscription'],
  async run(scope, { cancels }): Promise<{ subscriptionId: string }> {
    const row = await readSubscription(scope);
    if (!subscriptionView(row).subscribed || row.stripeSubscriptionId === null)
      throw new DomainError('subscription_missing');
    scope.audit('Subscription', scope.tenantId, { cancels });
    return { subscriptionId: row.stripeSubscriptionId };
  },
});
