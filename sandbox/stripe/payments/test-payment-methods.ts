import type Stripe from 'stripe';
import { newPaymentMethod, type PaymentMethodType, paymentMethodKind } from '../objects/payment-method.ts';
import type { Scope } from '../protocol/scope.ts';
import { cardFace } from './test-cards.ts';

/** Ids that Stripe takes in test mode in place of a payment method (docs.stripe.com/testing), and what stands behind them. */
const testPaymentMethods: Record<string, { type: PaymentMethodType; number?: string }> = {
  pm_card_visa: { type: 'card', number: '4242424242424242' },
  pm_card_visa_debit: { type: 'card', number: '4000056655665556' },
  pm_card_mastercard: { type: 'card', number: '5555555555554444' },
  pm_card_amex: { type: 'card', number: '378282246310005' },
  pm_card_unionpay: { type: 'card', number: '6200000000000005' },
  pm_card_visa_chargeDeclined: { type: 'card', number: '4000000000000002' },
  pm_card_visa_chargeDeclinedInsufficientFunds: { type: 'card', number: '4000000000009995' },
  pm_card_visa_chargeDeclinedLostCard: { type: 'card', number: '4000000000009987' },
  pm_card_chargeDeclinedExpiredCard: { type: 'card', number: '4000000000000069' },
  pm_card_chargeDeclinedIncorrectCvc: { type: 'card', number: '4000000000000127' },
  pm_card_chargeDeclinedProcessingError: { type: 'card', number: '4000000000000119' },
  pm_card_pendingRefund: { type: 'card', number: '4000000000007726' },
  pm_card_refundFail: { type: 'card', number: '4000000000005126' },
};

/** The payment method of an id: a stored one, or a fresh one behind a test id. Throws `resource_missing`. */
export function resolvePaymentMethod(
  scope: Scope,
  id: string,
  customer: string | null,
): Stripe.PaymentMethod {
  const test = Object.hasOwn(testPaymentMethods, id) ? testPaymentMethods[id] : undefined;
  if (!test) return scope.get(paymentMethodKind, id, 'payment_method');
  return scope.insert(
    paymentMethodKind,
    newPaymentMethod({
      id: scope.newId(paymentMethodKind),
      now: scope.now(),
      type: test.type,
      customer,
      email: null,
      name: null,
      card: test.number ? cardFace(test.number) : null,
    }),
  );
}
