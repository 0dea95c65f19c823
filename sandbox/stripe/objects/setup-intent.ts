import type Stripe from 'stripe';
import { randomId } from '#sandbox/web/random-id.ts';
import { kind } from '../protocol/kind.ts';

export const setupIntentKind = kind<Stripe.SetupIntent>({
  object: 'setup_intent',
  prefix: 'seti',
  idLength: 24,
  expandable: { customer: 'own', payment_method: 'own' },
});

export function newSetupIntent(from: {
  id: string;
  now: number;
  application: string | null;
  customer: string | null;
  methods: string[];
  metadata: Record<string, string>;
}): Stripe.SetupIntent {
  return {
    id: from.id,
    object: 'setup_intent',
    allowed_payment_method_types: null,
    application: from.application,
    automatic_payment_methods: null,
    cancellation_reason: null,
    client_secret: `${from.id}_secret_${randomId(25)}`,
    created: from.now,
    customer: from.customer,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    flow_directions: null,
    last_setup_error: null,
    latest_attempt: null,
    livemode: false,
    managed_payments: { enabled: false },
    mandate: null,
    metadata: from.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: from.methods,
    single_use_mandate: null,
    status: 'requires_payment_method',
    usage: 'off_session',
  } satisfies Stripe.SetupIntent;
}
