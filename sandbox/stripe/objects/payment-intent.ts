import type Stripe from 'stripe';
import { randomId } from '#sandbox/web/random-id.ts';
import { kind } from '../protocol/kind.ts';

export const paymentIntentKind = kind<Stripe.PaymentIntent>({
  object: 'payment_intent',
  prefix: 'pi',
  idLength: 24,
  expandable: { customer: 'own', latest_charge: 'own', payment_method: 'own', on_behalf_of: 'platform' },
});

type NewPaymentIntent = {
  id: string;
  now: number;
  amount: number;
  currency: string;
  methods: string[];
  application: string | null;
  applicationFee: number | null;
  customer: string | null;
  description: string | null;
  metadata: Record<string, string>;
  onBehalfOf: string | null;
  receiptEmail: string | null;
  statementDescriptor: string | null;
  statementDescriptorSuffix: string | null;
  transferGroup: string | null;
  setupFutureUsage: Stripe.PaymentIntent['setup_future_usage'];
};

export function newPaymentIntent(from: NewPaymentIntent): Stripe.PaymentIntent {
  return {
    id: from.id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: from.amount,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: from.application,
    application_fee_amount: from.applicationFee,
    automatic_payment_methods: { enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${from.id}_secret_${randomId(25)}`,
    confirmation_method: 'automatic',
    created: from.now,
    currency: from.currency,
    customer: from.customer,
    customer_account: null,
    description: from.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: { enabled: false },
    metadata: from.metadata,
    next_action: null,
    on_behalf_of: from.onBehalfOf,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: from.methods,
    payment_record: null,
    processing: null,
    receipt_email: from.receiptEmail,
    review: null,
    setup_future_usage: from.setupFutureUsage,
    shipping: null,
    source: null,
    statement_descriptor: from.statementDescriptor,
    statement_descriptor_suffix: from.statementDescriptorSuffix,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: from.transferGroup,
  } satisfies Stripe.PaymentIntent;
}
