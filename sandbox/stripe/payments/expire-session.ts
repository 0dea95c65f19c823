import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { sessionKind } from '../objects/checkout-session.ts';
import { paymentIntentKind } from '../objects/payment-intent.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';

export function expireSession(scope: Scope, session: Stripe.Checkout.Session): void {
  session.status = 'expired';
  session.url = null;
  const intent = session.payment_intent
    ? scope.find(paymentIntentKind, session.payment_intent as string)
    : undefined;
  if (intent && intent.status === 'requires_payment_method') {
    intent.status = 'canceled';
    intent.canceled_at = scope.now();
    intent.cancellation_reason = 'automatic';
    emit(scope, 'payment_intent.canceled', intent);
  }
  emit(scope, 'checkout.session.expired', session);
}

/** Ends every open session whose time is over. */
export function expireDueSessions(state: StripeState): void {
  if (state.now() < state.nextSessionExpiry) return;
  state.nextSessionExpiry = Number.POSITIVE_INFINITY;
  for (const account of state.accounts()) {
    const scope = new Scope(state, account);
    for (const session of scope.all(sessionKind)) {
      if (session.status !== 'open') continue;
      if (session.expires_at <= state.now()) expireSession(scope, session);
      else state.nextSessionExpiry = Math.min(state.nextSessionExpiry, session.expires_at);
    }
  }
}
