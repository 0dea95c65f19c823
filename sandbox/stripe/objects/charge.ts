import type Stripe from 'stripe';
import { randomId } from '#sandbox/web/random-id.ts';
import { kind } from '../protocol/kind.ts';

export const chargeKind = kind<Stripe.Charge>({
  object: 'charge',
  prefix: 'ch',
  idLength: 24,
  expandable: {
    application_fee: 'platform',
    balance_transaction: 'own',
    customer: 'own',
    payment_intent: 'own',
    payment_method: 'own',
    failure_balance_transaction: 'own',
  },
});

/** Stripe keeps card payments as `ch_` and all others as `py_`, in one list. */
export function chargeIdPrefix(methodType: string): 'ch' | 'py' {
  return methodType === 'card' ? 'ch' : 'py';
}

export function newCharge(from: {
  id: string;
  now: number;
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  origin: string;
}): Stripe.Charge {
  const { intent, method } = from;
  return {
    id: from.id,
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: intent.application,
    application_fee: null,
    application_fee_amount: intent.application_fee_amount,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: null,
    captured: false,
    created: from.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: intent.on_behalf_of,
    outcome: null,
    paid: false,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: methodDetails(method, intent.amount),
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: `${from.origin}/checkout/receipts/${from.id}`,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/charges/${from.id}/refunds` },
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'pending',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  } satisfies Stripe.Charge;
}

function methodDetails(method: Stripe.PaymentMethod, amount: number): Stripe.Charge.PaymentMethodDetails {
  if (method.type === 'alipay') {
    return {
      type: 'alipay',
      alipay: { buyer_id: `2088${digits(12)}`, fingerprint: randomId(16), transaction_id: digits(28) },
    };
  }
  if (method.type === 'wechat_pay') {
    return { type: 'wechat_pay', wechat_pay: { fingerprint: randomId(16), transaction_id: digits(28) } };
  }
  return { type: 'card', card: cardDetails(method, amount) };
}

function cardDetails(method: Stripe.PaymentMethod, amount: number): Stripe.Charge.PaymentMethodDetails.Card {
  const card = method.card;
  return {
    amount_authorized: amount,
    authorization_code: digits(6),
    brand: card?.brand ?? null,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    country: card?.country ?? null,
    electronic_commerce_indicator: null,
    exp_month: card?.exp_month ?? 0,
    exp_year: card?.exp_year ?? 0,
    extended_authorization: { status: 'disabled' },
    fingerprint: card?.fingerprint ?? null,
    funding: card?.funding ?? null,
    incremental_authorization: { status: 'unavailable' },
    installments: null,
    last4: card?.last4 ?? null,
    mandate: null,
    multicapture: { status: 'unavailable' },
    network: card?.brand ?? null,
    network_token: { used: false },
    network_transaction_id: digits(15),
    overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
    regulated_status: 'unregulated',
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}

function digits(count: number): string {
  return Array.from({ length: count }, () => Math.floor(Math.random() * 10)).join('');
}
