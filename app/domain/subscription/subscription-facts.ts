import type Stripe from 'stripe';
import type { Subscription } from '#prisma/generated/client.ts';
import { trialPlan } from '#tenants/plans/plans.ts';
import type { SubscriptionFacts } from '#tenants/system-subscriptions.ts';
import { planOfProduct } from './plan-products.ts';

type Facts = Omit<SubscriptionFacts, 'status' | 'graceEndsAt'>;

const moment = (seconds: number | null | undefined) => (seconds ? new Date(seconds * 1000) : null);

/** What we keep of Stripe's subscription. Its payment method has to be expanded. */
export function subscriptionFacts(stripe: Stripe.Subscription): Facts {
  const [item] = stripe.items.data;
  const plan = planOfProduct(String(item?.price.product ?? ''));
  const method = stripe.default_payment_method;
  const card = typeof method === 'object' ? method?.card : undefined;
  return {
    // A product that is none of ours was set by hand at Stripe: the plan stays as it was.
    ...(plan ? { plan } : {}),
    // One that has ended can neither be changed nor paid.
    stripeSubscriptionId: stripe.status === 'canceled' ? null : stripe.id,
    periodEndsAt: moment(item?.current_period_end),
    cancelsAt: stripe.status === 'canceled' ? null : moment(stripe.cancel_at),
    amount: BigInt(item?.price.unit_amount ?? 0),
    nextAmount: null,
    currency: stripe.currency.toUpperCase(),
    cardBrand: card?.brand ?? null,
    cardLast4: card?.last4 ?? null,
  };
}

/** A company that has never subscribed has what a trial has. */
export function noSubscriptionFacts(row: Subscription): Facts {
  return {
    plan: row.stripeCustomerId === null ? trialPlan : row.plan,
    periodEndsAt: null,
    cancelsAt: null,
    amount: null,
    nextAmount: null,
    currency: null,
    cardBrand: null,
    cardLast4: null,
  };
}
