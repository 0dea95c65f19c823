import { receiveStripeEvent } from '#app/domain/payments/stripe-events/receive-stripe-event.ts';
import { verifyStripeEvent } from '#app/integrations/stripe/verify-stripe-event.ts';
import { env } from '#app/kernel/env.ts';
import { onlyPost, webhookAction } from './webhook-action.ts';

/**
 * Events of Stripe for connected accounts. 200 as soon as the event is stored and handed over, whatever it says; anything else makes Stripe
 * send it again.
 */
export const action = webhookAction(async (body, headers) => {
  const event = verifyStripeEvent(body, headers.get('stripe-signature'), env().STRIPE_WEBHOOK_SECRETS);
  await receiveStripeEvent(event);
  return { received: true };
});

export const loader = onlyPost;
