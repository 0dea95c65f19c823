import type Stripe from 'stripe';
import { z } from 'zod';
import { timeOf } from '../billing/advance-billing.ts';
import { cancelAtPeriodEnd, endSubscription } from '../billing/cancel-subscription.ts';
import { changePrice } from '../billing/change-subscription.ts';
import { changedItem, readChange } from '../billing/read-change.ts';
import { paymentMethodKind } from '../objects/payment-method.ts';
import {
  itemOf,
  subscriptionItemKind,
  subscriptionKind,
  type WireSubscription,
} from '../objects/subscription.ts';
import { invalidRequest, resourceMissing } from '../protocol/errors.ts';
import { listObjects, pageParams } from '../protocol/list-objects.ts';
import {
  flag,
  ignored,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import { type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/subscriptions';

const updateParams = z.strictObject({
  add_invoice_items: unsupported,
  application_fee_percent: unsupported,
  automatic_tax: unsupported,
  billing_cycle_anchor: unsupported,
  billing_schedules: unsupported,
  billing_thresholds: unsupported,
  cancel_at: unsupported,
  cancel_at_period_end: flag.optional(),
  cancellation_details: ignored,
  collection_method: oneOf(['charge_automatically']).optional(),
  days_until_due: unsupported,
  default_payment_method: text.optional(),
  default_source: unsupported,
  default_tax_rates: unsupported,
  description: ignored,
  discounts: unsupported,
  invoice_settings: unsupported,
  items: list(changedItem).optional(),
  metadata: metadata.optional(),
  off_session: ignored,
  on_behalf_of: unsupported,
  pause_collection: unsupported,
  payment_behavior: oneOf(['allow_incomplete', 'error_if_incomplete']).default('allow_incomplete'),
  payment_settings: ignored,
  pending_invoice_item_interval: unsupported,
  proration_behavior: oneOf(['always_invoice', 'create_prorations', 'none']).default('create_prorations'),
  proration_date: integer.optional(),
  transfer_data: unsupported,
  trial_end: unsupported,
  trial_from_plan: unsupported,
  trial_settings: unsupported,
} satisfies Shape<Stripe.SubscriptionUpdateParams>);

const cancelParams = z.strictObject({
  cancellation_details: ignored,
  invoice_now: unsupported,
  prorate: unsupported,
} satisfies Shape<Stripe.SubscriptionCancelParams>);

const statuses = ['trialing', 'active', 'past_due', 'unpaid', 'canceled', 'incomplete', 'all'] as const;

const listParams = z.strictObject({
  ...pageParams,
  automatic_tax: unsupported,
  collection_method: unsupported,
  current_period_end: unsupported,
  current_period_start: unsupported,
  customer: text.optional(),
  customer_account: unsupported,
  plan: unsupported,
  price: text.optional(),
  status: oneOf(statuses).optional(),
  test_clock: text.optional(),
} satisfies Shape<Stripe.SubscriptionListParams>);

function updateSubscription(
  scope: Scope,
  id: string,
  params: z.output<typeof updateParams>,
): WireSubscription {
  const subscription = scope.get(subscriptionKind, id);
  if (subscription.status === 'canceled') {
    throw invalidRequest('A canceled subscription can only update its cancellation_details and metadata.');
  }
  const then = timeOf(scope, subscription.test_clock as string | null);
  subscription.metadata = mergeMetadata(subscription.metadata, params.metadata);
  if (params.default_payment_method) {
    scope.get(paymentMethodKind, params.default_payment_method, 'default_payment_method');
    subscription.default_payment_method = params.default_payment_method;
  }
  const change = readChange(scope, subscription, params.items);
  if (change) {
    changePrice(then, subscription, change, {
      proration: params.proration_behavior,
      failIncomplete: params.payment_behavior === 'error_if_incomplete',
      at: params.proration_date ?? then.now(),
    });
  }
  if (params.cancel_at_period_end !== undefined) {
    cancelAtPeriodEnd(then, subscription, params.cancel_at_period_end);
  }
  return subscription;
}

function cancel(scope: Scope, id: string): WireSubscription {
  const subscription = scope.get(subscriptionKind, id);
  if (subscription.status === 'canceled') throw resourceMissing('subscription', id);
  endSubscription(timeOf(scope, subscription.test_clock as string | null), subscription);
  return subscription;
}

export const subscriptions: Resource = {
  kinds: [subscriptionKind, subscriptionItemKind],
  routes: [
    retrieveRoute(subscriptionKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateSubscription(scope, id ?? '', params),
    ),
    route('DELETE', `${PATH}/:id`, cancelParams, (scope, _params, { id }) => cancel(scope, id ?? '')),
    route('GET', PATH, listParams, (scope, params) =>
      listObjects(
        scope,
        subscriptionKind,
        PATH,
        params,
        (subscription) =>
          (params.customer === undefined || subscription.customer === params.customer) &&
          (params.price === undefined || itemOf(subscription).price.id === params.price) &&
          (params.test_clock === undefined || subscription.test_clock === params.test_clock) &&
          // Without a status, Stripe leaves out those that have ended.
          (params.status === undefined
            ? subscription.status !== 'canceled'
            : params.status === 'all' || subscription.status === params.status),
      ),
    ),
  ],
};
