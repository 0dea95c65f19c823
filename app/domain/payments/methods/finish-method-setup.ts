import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { idOf } from '../settlement/stripe-amounts.ts';
import { findCustomer } from './find-customer.ts';
import { keepSetUpMethod } from './keep-set-up-method.ts';

/**
 * Back from the page where a card was left: keeps it at once, because the payer may be faster than the webhook. A session of somebody else is nobody's.
 *
 * @throws DomainError `not_found`, `payments_not_enabled`, `temporarily_unavailable`
 */
export async function finishMethodSetup(
  ctx: TenantContext,
  { sessionId }: { sessionId: string },
): Promise<'saved' | 'open'> {
  const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
  if (!personId || !/^cs_\w+$/.test(sessionId)) throw new DomainError('not_found');
  const { stripeAccountId: stripeAccount, stripeCustomerId } = await findCustomer(ctx, { personId });
  try {
    const session = await stripeClient().checkout.sessions.retrieve(
      sessionId,
      { expand: ['setup_intent.payment_method'] },
      { stripeAccount },
    );
    if (session.mode !== 'setup' || !stripeCustomerId || idOf(session.customer) !== stripeCustomerId) {
      throw new DomainError('not_found');
    }
    const outcome = await keepSetUpMethod(
      systemContext(ctx.tenant, 'saved-method.sync'),
      stripeAccount,
      session,
    );
    return outcome === 'method_saved' ? 'saved' : 'open';
  } catch (error) {
    throw toStripeDomainError(error);
  }
}
