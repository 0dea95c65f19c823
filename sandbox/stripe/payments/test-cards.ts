import type { CardFace } from '../objects/payment-method.ts';

/** Why a bank says no, in Stripe's words. */
export type Decline = { code: string; declineCode: string; message: string };

/** What becomes of a refund of a payment: Stripe has test cards for the two ways in which one does not simply succeed. */
export type RefundBehaviour = 'succeed' | 'pend' | 'fail';

export type TestCard = {
  brand: string;
  funding: string;
  decline?: Decline;
  /** It may be kept for later, and is declined only when it is charged. */
  savable?: boolean;
  /** Its bank wants the payer to confirm each payment. */
  authenticates?: boolean;
  refunds?: RefundBehaviour;
};

const declined = (
  declineCode: string,
  message = 'Your card was declined.',
  code = 'card_declined',
): Decline => ({
  code,
  declineCode,
  message,
});

/** The numbers that Stripe documents for test mode (docs.stripe.com/testing). */
export const testCards: Record<string, TestCard> = {
  '4242424242424242': { brand: 'visa', funding: 'credit' },
  '4000056655665556': { brand: 'visa', funding: 'debit' },
  '5555555555554444': { brand: 'mastercard', funding: 'credit' },
  '378282246310005': { brand: 'amex', funding: 'credit' },
  '6200000000000005': { brand: 'unionpay', funding: 'credit' },
  '4000000000000002': { brand: 'visa', funding: 'credit', decline: declined('generic_decline') },
  '4000000000009995': {
    brand: 'visa',
    funding: 'credit',
    decline: declined('insufficient_funds', 'Your card has insufficient funds.'),
  },
  '4000000000009987': { brand: 'visa', funding: 'credit', decline: declined('lost_card') },
  '4000000000000069': {
    brand: 'visa',
    funding: 'credit',
    decline: declined('expired_card', 'Your card has expired.', 'expired_card'),
  },
  '4000000000000127': {
    brand: 'visa',
    funding: 'credit',
    decline: declined('incorrect_cvc', "Your card's security code is incorrect.", 'incorrect_cvc'),
  },
  '4000000000000119': {
    brand: 'visa',
    funding: 'credit',
    decline: declined(
      'processing_error',
      'An error occurred while processing your card. Try again in a little bit.',
      'processing_error',
    ),
  },
  '4000000000000341': {
    brand: 'visa',
    funding: 'credit',
    decline: declined('generic_decline'),
    savable: true,
  },
  '4000002760003184': { brand: 'visa', funding: 'credit', authenticates: true },
  '4000000000007726': { brand: 'visa', funding: 'credit', refunds: 'pend' },
  '4000000000005126': { brand: 'visa', funding: 'credit', refunds: 'fail' },
};

/** What a charge without the payer gets from a bank that wants them to confirm it. */
export const authenticationRequired: Decline = {
  code: 'authentication_required',
  declineCode: 'authentication_required',
  message: 'Your card was declined. This transaction requires authentication.',
};

export const genericDecline: Decline = declined('generic_decline');

/** What Alipay and WeChat Pay report when the payer refuses. */
export const walletDecline: Decline = {
  code: 'payment_intent_authentication_failure',
  declineCode: '',
  message:
    'The provided PaymentMethod has failed authentication. You can provide payment_method_data or a new PaymentMethod to attempt to fulfill this PaymentIntent again.',
};

export function cardFace(number: string, expMonth = 12, expYear = new Date().getUTCFullYear() + 4): CardFace {
  const card = testCards[number];
  return { number, brand: card?.brand ?? 'visa', funding: card?.funding ?? 'credit', expMonth, expYear };
}
