import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { newPaymentMethod, paymentMethodKind } from '../objects/payment-method.ts';
import { cardFace } from '../payments/test-cards.ts';
import type { Scope } from '../protocol/scope.ts';

/** A card that stays with the customer and is charged from now on where nothing else is named. */
export function keepCard(
  scope: Scope,
  customer: Stripe.Customer,
  card: { number: string; expMonth?: number; expYear?: number; name: string | null },
): Stripe.PaymentMethod {
  const method = scope.insert(
    paymentMethodKind,
    newPaymentMethod({
      id: scope.newId(paymentMethodKind),
      now: scope.now(),
      type: 'card',
      customer: customer.id,
      email: customer.email,
      name: card.name,
      card: cardFace(card.number, card.expMonth, card.expYear),
    }),
  );
  emit(scope, 'payment_method.attached', method);
  customer.invoice_settings.default_payment_method = method.id;
  emit(scope, 'customer.updated', customer);
  return method;
}
