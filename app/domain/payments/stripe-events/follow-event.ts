import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { refreshPaymentAccount } from '../accounts/refresh-payment-account.ts';
import { syncCheckout } from '../checkout/sync-checkout.ts';
import { syncPayout } from '../payouts/sync-payout.ts';
import { followTry } from '../settlement/follow-try.ts';
import { idOf } from '../settlement/stripe-amounts.ts';
import { syncStripePayment } from '../settlement/sync-stripe-payment.ts';
import type { HandledEventType } from './handled-event-types.ts';

type Followed = { type: HandledEventType; account: string; objectId: string };

/** Finds the checkout, payment or account that an event is about and brings our record of it up to date. Throws Stripe's errors. */
export async function followEvent(ctx: TenantContext, event: Followed): Promise<string> {
  if (event.type.startsWith('account.')) return (await refreshPaymentAccount(ctx, {})).status;
  if (event.type.startsWith('checkout.session.')) return syncCheckout(ctx, event.account, event.objectId);
  if (event.type.startsWith('payout.')) return syncPayout(ctx, event.account, event.objectId);
  const intentId = await intentOf(event);
  if (!intentId) return 'not_ours';
  const outcome = await syncStripePayment(ctx, event.account, intentId);
  return outcome === 'not_paid' ? followTry(ctx, event.account, intentId) : outcome;
}

async function intentOf({ type, account, objectId }: Followed): Promise<string | null> {
  const stripe = stripeClient();
  const options = { stripeAccount: account };
  if (type.startsWith('payment_intent.')) return objectId;
  if (type.startsWith('charge.dispute.')) {
    const dispute = await stripe.disputes.retrieve(objectId, {}, options);
    return idOf(dispute.payment_intent);
  }
  if (type.startsWith('refund.') || type === 'charge.refund.updated') {
    return idOf((await stripe.refunds.retrieve(objectId, {}, options)).payment_intent);
  }
  return idOf((await stripe.charges.retrieve(objectId, {}, options)).payment_intent);
}
