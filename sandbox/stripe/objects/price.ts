import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import type { WirePrice } from './line-item.ts';

export const priceKind = kind<WirePrice>({
  object: 'price',
  prefix: 'price',
  idLength: 24,
  expandable: { product: 'own' },
});

export type WirePlan = Omit<Stripe.Plan, 'amount_decimal'> & { amount_decimal: string | null };

export function newRecurringPrice(from: {
  id: string;
  now: number;
  product: string;
  currency: string;
  unitAmount: number;
  interval: Stripe.Price.Recurring.Interval;
  intervalCount: number;
  active: boolean;
  lookupKey: string | null;
  nickname: string | null;
  metadata: Record<string, string>;
}): WirePrice {
  return {
    id: from.id,
    object: 'price',
    active: from.active,
    billing_scheme: 'per_unit',
    created: from.now,
    currency: from.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: from.lookupKey,
    metadata: from.metadata,
    nickname: from.nickname,
    product: from.product,
    recurring: {
      interval: from.interval,
      interval_count: from.intervalCount,
      meter: null,
      trial_period_days: null,
      usage_type: 'licensed',
    },
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'recurring',
    unit_amount: from.unitAmount,
    unit_amount_decimal: String(from.unitAmount),
  } satisfies WirePrice;
}

/** The older name of a recurring price, which subscriptions still carry beside it. */
export function planOf(price: WirePrice): WirePlan {
  return {
    id: price.id,
    object: 'plan',
    active: price.active,
    amount: price.unit_amount,
    amount_decimal: price.unit_amount_decimal,
    billing_scheme: price.billing_scheme,
    created: price.created,
    currency: price.currency,
    interval: price.recurring?.interval ?? 'month',
    interval_count: price.recurring?.interval_count ?? 1,
    livemode: false,
    metadata: price.metadata,
    meter: null,
    nickname: price.nickname,
    product: price.product as string,
    tiers_mode: null,
    transform_usage: null,
    trial_period_days: null,
    usage_type: 'licensed',
  } satisfies WirePlan;
}
