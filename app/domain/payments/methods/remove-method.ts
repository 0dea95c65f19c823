import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { dropMethod } from './drop-method.ts';

/**
 * Removes a saved card: from ours first, so that nothing is charged to it any more whatever Stripe answers, then at Stripe. May be called again.
 *
 * @throws DomainError `not_found`, `temporarily_unavailable` where Stripe could not be reached: call again
 */
export async function removeMethod(ctx: TenantContext, input: { methodId: string }): Promise<void> {
  const { stripeAccountId: stripeAccount, stripeMethodId } = await dropMethod(ctx, input);
  try {
    await stripeClient().paymentMethods.detach(stripeMethodId, {}, { stripeAccount });
  } catch (error) {
    const known = toStripeDomainError(error);
    if (known instanceof DomainError && known.code === 'temporarily_unavailable') throw known;
    // It is detached already, or the account has cut the platform off.
    log.info({ err: error, method: stripeMethodId }, 'a removed card was not with its customer any more');
  }
}
