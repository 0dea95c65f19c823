import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { getPaymentAccount } from './get-payment-account.ts';
import type { PaymentAccountView } from './payment-account-view.ts';
import { storePaymentAccount } from './store-payment-account.ts';

/**
 * Asks Stripe how the company's account stands and keeps the answer: on return from onboarding, and when Stripe says that something changed.
 *
 * @throws DomainError `forbidden`, `temporarily_unavailable`
 */
export async function refreshPaymentAccount(
  ctx: TenantContext,
  _input: Record<string, never>,
): Promise<PaymentAccountView> {
  const { stripeAccountId, ...known } = await getPaymentAccount(ctx, {});
  if (!stripeAccountId) return { stripeAccountId, ...known };
  const askedAt = new Date();
  const account = await retrieveAccount(stripeAccountId);
  return storePaymentAccount(ctx, { stripeAccountId, askedAt, facts: account && factsOf(account) });
}

/** Null where the account is closed or has cut the platform off. */
async function retrieveAccount(id: string): Promise<Stripe.Account | null> {
  try {
    return await stripeClient().accounts.retrieve(id);
  } catch (error) {
    const known = toStripeDomainError(error);
    if (known instanceof DomainError && known.code === 'payments_not_enabled') return null;
    throw known;
  }
}

function factsOf(account: Stripe.Account) {
  const { requirements } = account;
  const deadline = requirements?.current_deadline;
  return {
    chargesEnabled: account.charges_enabled,
    payoutsEnabled: account.payouts_enabled,
    detailsSubmitted: account.details_submitted,
    country: account.country ?? null,
    disabledReason: requirements?.disabled_reason ?? null,
    requirements: {
      currentlyDue: requirements?.currently_due ?? [],
      pastDue: requirements?.past_due ?? [],
      pendingVerification: requirements?.pending_verification ?? [],
      deadline: deadline ? new Date(deadline * 1000).toISOString() : null,
    },
  };
}
