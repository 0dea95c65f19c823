import type { Subscription } from '#prisma/generated/client.ts';
import { isPlanKey, type PlanKey, planLimits, trialPlan } from '#tenants/plans/plans.ts';
import type { SubscriptionStatus } from './standing-of.ts';

/** A subscription in words of ours. Amounts in minor units of `currency`. */
export type SubscriptionView = {
  plan: PlanKey;
  status: SubscriptionStatus;
  /** Most properties; null without a limit. */
  limit: number | null;
  /** Whether there is a subscription at Stripe that can be changed: before the first and after the last there is none. */
  subscribed: boolean;
  hasCustomer: boolean;
  trialEndsAt: Date | null;
  periodEndsAt: Date | null;
  graceEndsAt: Date | null;
  cancelsAt: Date | null;
  amount: bigint | null;
  nextAmount: bigint | null;
  currency: string | null;
  card: { brand: string; last4: string } | null;
};

export function subscriptionView(row: Subscription): SubscriptionView {
  const plan = isPlanKey(row.plan) ? row.plan : trialPlan;
  return {
    plan,
    status: row.status as SubscriptionStatus,
    limit: planLimits[plan],
    subscribed: row.stripeSubscriptionId !== null,
    hasCustomer: row.stripeCustomerId !== null,
    trialEndsAt: row.trialEndsAt,
    periodEndsAt: row.periodEndsAt,
    graceEndsAt: row.graceEndsAt,
    cancelsAt: row.cancelsAt,
    amount: row.amount,
    nextAmount: row.nextAmount,
    currency: row.currency,
    card: row.cardBrand && row.cardLast4 ? { brand: row.cardBrand, last4: row.cardLast4 } : null,
  };
}
