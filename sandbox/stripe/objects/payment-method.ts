import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import { emptyAddress } from './address.ts';

export const paymentMethodKind = kind<Stripe.PaymentMethod>({
  object: 'payment_method',
  prefix: 'pm',
  idLength: 24,
  expandable: { customer: 'own' },
});

/** The ways to pay that the sandbox offers. */
export const paymentMethodTypes = ['card', 'alipay', 'wechat_pay'] as const;
export type PaymentMethodType = (typeof paymentMethodTypes)[number];

export type CardFace = { number: string; brand: string; funding: string; expMonth: number; expYear: number };

export function newPaymentMethod(from: {
  id: string;
  now: number;
  type: PaymentMethodType;
  customer: string | null;
  email: string | null;
  name: string | null;
  card: CardFace | null;
}): Stripe.PaymentMethod {
  return {
    id: from.id,
    object: 'payment_method',
    allow_redisplay: 'limited',
    billing_details: {
      address: emptyAddress(),
      email: from.email,
      name: from.name,
      phone: null,
      tax_id: null,
    },
    ...(from.card ? { card: cardDetails(from.card) } : {}),
    ...(from.type === 'alipay' ? { alipay: {} } : {}),
    ...(from.type === 'wechat_pay' ? { wechat_pay: {} } : {}),
    created: from.now,
    customer: from.customer,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: from.type,
  } satisfies Stripe.PaymentMethod;
}

function cardDetails(card: CardFace): Stripe.PaymentMethod.Card {
  return {
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: 'US',
    display_brand: card.brand,
    exp_month: card.expMonth,
    exp_year: card.expYear,
    fingerprint: cardFingerprint(card.number),
    funding: card.funding,
    generated_from: null,
    last4: card.number.slice(-4),
    networks: { available: [card.brand], preferred: null },
    regulated_status: 'unregulated',
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
}

/** The same card has the same fingerprint everywhere, without showing its number. */
export function cardFingerprint(number: string): string {
  return createHash('sha256').update(`sandbox card ${number}`).digest('base64url').slice(0, 16);
}
