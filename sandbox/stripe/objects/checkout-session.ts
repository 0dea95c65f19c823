import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import type { WireLineItem } from './line-item.ts';

export const sessionKind = kind<Stripe.Checkout.Session>({
  object: 'checkout.session',
  prefix: 'cs_test',
  idLength: 58,
  expandable: {
    customer: 'own',
    payment_intent: 'own',
    invoice: 'own',
    subscription: 'own',
    setup_intent: 'own',
  },
});

/** What a session was made with and does not show: the lines and what its payment will carry. */
export type SessionContents = {
  id: string;
  object: 'checkout.session.contents';
  lines: WireLineItem[];
  payment: {
    applicationFee: number | null;
    description: string | null;
    metadata: Record<string, string>;
    receiptEmail: string | null;
    onBehalfOf: string | null;
    statementDescriptor: string | null;
    statementDescriptorSuffix: string | null;
    transferGroup: string | null;
  };
  /** Of the mode `subscription` alone. */
  subscription?: { trialEnd: number | null; metadata: Record<string, string> };
};

export const sessionContentsKind = kind<SessionContents>({
  object: 'checkout.session.contents',
  prefix: 'cs_test',
  idLength: 58,
  expandable: {},
});

export const SESSION_LIFE_SECONDS = 24 * 60 * 60;

type NewSession = {
  id: string;
  mode?: Stripe.Checkout.Session.Mode;
  now: number;
  expiresAt: number;
  amount: number;
  currency: string;
  successUrl: string;
  cancelUrl: string | null;
  url: string;
  clientReferenceId: string | null;
  customer: string | null;
  customerEmail: string | null;
  customerCreation: Stripe.Checkout.Session['customer_creation'];
  locale: Stripe.Checkout.Session['locale'];
  metadata: Record<string, string>;
  allowedMethods: string[] | null;
  methods: string[];
  submitType: Stripe.Checkout.Session['submit_type'];
};

export function newSession(from: NewSession): Stripe.Checkout.Session {
  return {
    id: from.id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: from.allowedMethods,
    amount_subtotal: from.amount,
    amount_total: from.amount,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: from.cancelUrl,
    client_reference_id: from.clientReferenceId,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: from.now,
    currency: from.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: from.customer,
    customer_account: null,
    customer_creation: from.customerCreation,
    customer_details: from.customerEmail ? payer({ email: from.customerEmail }) : null,
    customer_email: from.customerEmail,
    discounts: [],
    expires_at: from.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: {
      enabled: false,
      invoice_data: {
        account_tax_ids: null,
        custom_fields: null,
        description: null,
        footer: null,
        issuer: null,
        metadata: {},
        rendering_options: null,
      },
    },
    livemode: false,
    locale: from.locale,
    managed_payments: { enabled: false },
    metadata: from.metadata,
    mode: from.mode ?? 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: from.methods,
    payment_status: from.amount === 0 ? 'no_payment_required' : 'unpaid',
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: from.submitType,
    subscription: null,
    success_url: from.successUrl,
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: from.url,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session;
}

export function payer(from: {
  email: string | null;
  name?: string | null;
}): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email: from.email,
    individual_name: null,
    name: from.name ?? null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: null,
  };
}
