import { syncSubscription } from '#app/domain/subscription/sync-subscription.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { findStripeEvent, finishStripeEvent } from '#tenants/system.ts';
import { refreshPaymentAccount } from '../accounts/refresh-payment-account.ts';
import { followEvent } from './follow-event.ts';
import { isHandled } from './handled-event-types.ts';

/**
 * Follows one stored event of the company's account: fetches what it is about and moves our records forward. The event itself says only where to look.
 * `ctx` is the system's.
 *
 * @throws DomainError `temporarily_unavailable` and others that a later try may not meet
 */
export async function processStripeEvent(
  ctx: TenantContext,
  { eventId, account }: { eventId: string; account: string },
): Promise<void> {
  const event = await findStripeEvent(eventId, account);
  if (!event || event.processedAt) return;
  if (event.tenantId !== ctx.tenant.id) throw new Error('The event belongs to another company');
  await finishStripeEvent(eventId, account, await outcomeOf(ctx, event));
}

async function outcomeOf(
  ctx: TenantContext,
  event: { type: string; account: string; objectId: string | null },
): Promise<string> {
  // Without an account it is the platform's own, about what the company pays.
  if (event.account === '') return syncSubscription(ctx);
  if (!isHandled(event.type) || !event.objectId) return 'ignored';
  try {
    return await followEvent(ctx, { type: event.type, account: event.account, objectId: event.objectId });
  } catch (error) {
    const known = toStripeDomainError(error);
    const code = known instanceof DomainError ? known.code : null;
    // The object is not there for us: it was made in the other mode, or Stripe has dropped it.
    if (code === 'not_found') return 'object_missing';
    // The company has cut us off, or Stripe has closed its account.
    if (code === 'payments_not_enabled') {
      await refreshPaymentAccount(ctx, {});
      return 'account_lost';
    }
    throw known;
  }
}
