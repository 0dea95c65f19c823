import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { fitsPlan, type PlanKey, planKeys, planLimits, planPrice } from '#tenants/plans/plans.ts';
import { countProperties } from './property-room.ts';
import { type SubscriptionView, subscriptionView } from './subscription-view.ts';

/** A plan as it is offered. `price` is a month of it, in minor units of the company's currency. */
export type OfferedPlan = {
  plan: PlanKey;
  limit: number | null;
  price: bigint;
  /** Whether what the company manages now fits in. */
  fits: boolean;
  current: boolean;
};

/** How the company stands with the platform, what it uses and what it may choose. `subscription` is null for a company that pays nothing. */
export const getSubscription = operation({
  name: 'subscription.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Subscription'],
  async run({
    db,
    ctx,
    tenantId,
  }): Promise<{ subscription: SubscriptionView | null; properties: number; plans: OfferedPlan[] }> {
    const row = await db.subscription.findUnique({ where: { tenantId } });
    const properties = await countProperties(db, tenantId);
    const subscription = row && subscriptionView(row);
    const plans = planKeys.map((plan) => ({
      plan,
      limit: planLimits[plan],
      price: planPrice(plan, ctx.tenant.currency),
      fits: fitsPlan(plan, properties),
      current: subscription?.subscribed === true && subscription.plan === plan,
    }));
    return { subscription, properties, plans: subscription ? plans : [] };
  },
});
