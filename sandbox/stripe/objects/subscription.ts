import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import type { WirePrice } from './line-item.ts';
import { planOf, type WirePlan } from './price.ts';

type WireSubscriptionItem = Omit<Stripe.SubscriptionItem, 'price' | 'plan'> & {
  price: WirePrice;
  plan: WirePlan;
};
type ItemList = { object: 'list'; data: WireSubscriptionItem[]; has_more: boolean; url: string };
export type WireSubscription = Omit<Stripe.Subscription, 'items'> & { items: ItemList };

export const subscriptionKind = kind<WireSubscription>({
  object: 'subscription',
  prefix: 'sub',
  idLength: 24,
  expandable: {
    customer: 'own',
    latest_invoice: 'own',
    default_payment_method: 'own',
    test_clock: 'own',
  },
});

export const subscriptionItemKind = kind<WireSubscriptionItem>({
  object: 'subscription_item',
  prefix: 'si',
  idLength: 14,
  expandable: {},
});

export function newSubscription(from: {
  id: string;
  itemId: string;
  now: number;
  customer: string;
  price: WirePrice;
  periodEnd: number;
  /** Unix seconds; null without a trial. */
  trialEnd: number | null;
  paymentMethod: string | null;
  testClock: string | null;
  metadata: Record<string, string>;
}): WireSubscription {
  return {
    id: from.id,
    object: 'subscription',
    application: null,
    application_fee_percent: null,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null },
    billing_cycle_anchor: from.trialEnd ?? from.now,
    billing_cycle_anchor_config: null,
    billing_mode: { flexible: { proration_discounts: 'included' }, type: 'flexible' },
    billing_schedules: [],
    billing_thresholds: null,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    cancellation_details: { comment: null, feedback: null, feedback_option: null, reason: null },
    collection_method: 'charge_automatically',
    created: from.now,
    currency: from.price.currency,
    customer: from.customer,
    customer_account: null,
    days_until_due: null,
    default_payment_method: from.paymentMethod,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    ended_at: null,
    invoice_settings: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: { type: 'self' },
    },
    items: {
      object: 'list',
      data: [
        {
          id: from.itemId,
          object: 'subscription_item',
          billing_thresholds: null,
          created: from.now,
          current_period_end: from.periodEnd,
          current_period_start: from.now,
          current_trial: null,
          discounts: [],
          metadata: {},
          plan: planOf(from.price),
          price: from.price,
          quantity: 1,
          subscription: from.id,
          tax_rates: [],
        },
      ],
      has_more: false,
      url: `/v1/subscription_items?subscription=${from.id}`,
    },
    latest_invoice: null,
    livemode: false,
    managed_payments: { enabled: false },
    metadata: from.metadata,
    next_pending_invoice_item_invoice: null,
    on_behalf_of: null,
    pause_collection: null,
    payment_settings: {
      payment_method_options: null,
      payment_method_types: null,
      save_default_payment_method: 'off',
    },
    pending_invoice_item_interval: null,
    pending_setup_intent: null,
    pending_update: null,
    schedule: null,
    start_date: from.now,
    status: from.trialEnd === null ? 'incomplete' : 'trialing',
    test_clock: from.testClock,
    transfer_data: null,
    trial_end: from.trialEnd,
    trial_settings: {
      end_behavior: { billing_cycle_anchor: 'now', missing_payment_method: 'create_invoice' },
    },
    trial_start: from.trialEnd === null ? null : from.now,
  } satisfies WireSubscription;
}

/** The sandbox's subscriptions have exactly one item. */
export function itemOf(subscription: WireSubscription): WireSubscriptionItem {
  return subscription.items.data[0] as WireSubscriptionItem;
}
