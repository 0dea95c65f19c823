import type Stripe from 'stripe';
import type { StripeState } from '../state.ts';
import { takesEvent } from './endpoint.ts';
import { stripeSignature } from './sign.ts';

/** Sends an event to every endpoint that takes it; used for the first time and for a redelivery alike. */
export function deliverEvent(state: StripeState, account: string, event: Stripe.Event): void {
  const endpoints = state.endpoints.filter((endpoint) =>
    takesEvent(endpoint, event.type, account === state.platform),
  );
  event.pending_webhooks = endpoints.length;
  const body = JSON.stringify(event, null, 2);
  for (const endpoint of endpoints) {
    state.sender.send({
      eventId: event.id,
      url: endpoint.url,
      body,
      headers: () => ({
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        'stripe-signature': stripeSignature(body, endpoint.secrets, Math.floor(Date.now() / 1000)),
      }),
      onDelivered: () => {
        event.pending_webhooks = Math.max(0, event.pending_webhooks - 1);
      },
    });
  }
}
