import type Stripe from 'stripe';
import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type PlanKey, planKeys } from '#tenants/plans/plans.ts';
import { priceIdOf } from './prepare-plans.ts';
import { readSubscription } from './read-subscription.ts';
import { requireFittingPlan } from './start-subscription-checkout.ts';
import { subscriptionView } from './subscription-view.ts';
import { syncSubscription } from './sync-subscription.ts';

const input = z.object({
  plan: z.enum(planKeys),
  /** The moment for which the difference was shown, Unix seconds: what was seen is what is charged. */
  proratedAt: z.number().int().positive(),
});

/** What a change costs. Amounts in minor units; `dueNow` is charged at once, `nextAmount` with the next period. */
export type PlanChange = {
  plan: PlanKey;
  upgrade: boolean;
  dueNow: bigint;
  lines: { amount: bigint; plan: 'old' | 'new' }[];
  nextAmount: bigint;
  nextOn: Date;
  proratedAt: number;
};

/** How long an amount that was shown holds. */
const quoteSeconds = 3600;

/**
 * What it would cost to have another plan from now on: the days that are left of the old one come back, those of the new one are added.
 *
 * @throws DomainError `forbidden`, `plan_too_small`, `subscription_missing`, `subscription_unpaid`, `temporarily_unavailable`
 */
export async function previewPlanChange(
  ctx: TenantContext,
  { plan }: { plan: PlanKey },
): Promise<PlanChange> {
  const proratedAt = Math.floor(ctx.now().getTime() / 1000);
  const { subscriptionId, upgrade } = await lookAtPlanChange(ctx, { plan });
  try {
    const { items, at, periodEndsAt } = await changeOf(ctx, subscriptionId, plan, proratedAt);
    const ask = (behaviour: 'always_invoice' | 'create_prorations') =>
      stripeClient().invoices.createPreview({
        subscription: subscriptionId,
        subscription_details: { items, proration_behavior: behaviour, proration_date: at },
      });
    const now = upgrade ? await ask('always_invoice') : null;
    const next = await ask('create_prorations');
    const prorations = (now ?? next).lines.data.filter(
      ({ parent }) => parent?.subscription_item_details?.proration === true,
    );
    const renewal = next.lines.data
      .filter(({ parent }) => parent?.subscription_item_details?.proration === false)
      .reduce((sum, { amount }) => sum + BigInt(amount), 0n);
    return {
      plan,
      upgrade,
      dueNow: prorations.length > 0 ? BigInt(now?.amount_due ?? 0) : 0n,
      lines: linesOf(prorations),
      nextAmount: upgrade ? renewal : BigInt(next.amount_due),
      nextOn: periodEndsAt,
      proratedAt: at,
    };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

/**
 * Puts the company on another plan. A larger one is charged at once and holds at once; where the card is declined nothing changes. What a smaller one saves is
 * set against the next charges.
 *
 * @throws DomainError as `previewPlanChange`, and `subscription_card_declined`
 */
export async function changePlan(ctx: TenantContext, change: z.input<typeof input>): Promise<void> {
  const { subscriptionId, upgrade } = await checkPlanChange(ctx, change);
  try {
    const { items, at } = await changeOf(ctx, subscriptionId, change.plan, change.proratedAt);
    await stripeClient().subscriptions.update(subscriptionId, {
      items,
      proration_date: at,
      ...(upgrade
        ? { proration_behavior: 'always_invoice', payment_behavior: 'error_if_incomplete' }
        : { proration_behavior: 'create_prorations' }),
    });
  } catch (error) {
    const known = toStripeDomainError(error);
    if (known instanceof DomainError && known.code === 'conflict')
      throw new DomainError('subscription_card_declined', { cause: error });
    throw known;
  }
  await syncSubscription(ctx);
}

const checkPlanChange = operation({
  name: 'subscription.change-plan',
  kind: 'write',
  whileReadOnly: true,
  input,
  can: ['update', 'Subscription'],
  async run(scope, { plan }): Promise<PossibleChange> {
    const change = await requirePossibleChange(scope, plan);
    scope.audit('Subscription', scope.tenantId, { from: change.from, to: plan });
    return change;
  },
});

const lookAtPlanChange = operation({
  name: 'subscription.look-at-plan-change',
  kind: 'read',
  input: input.pick({ plan: true }),
  can: ['update', 'Subscription'],
  run: (scope, { plan }): Promise<PossibleChange> => requirePossibleChange(scope, plan),
});

type PossibleChange = { subscriptionId: string; from: PlanKey; upgrade: boolean };

/** @throws DomainError `subscription_missing`, `subscription_unpaid`, `subscription_exists` for the plan that it has, `plan_too_small` */
async function requirePossibleChange(scope: OperationScope, plan: PlanKey): Promise<PossibleChange> {
  const row = await readSubscription(scope);
  const { subscribed, status, plan: from } = subscriptionView(row);
  if (!subscribed || row.stripeSubscriptionId === null) throw new DomainError('subscription_missing');
  if (status !== 'active' && status !== 'trialing') throw new DomainError('subscription_unpaid');
  if (plan === from) throw new DomainError('subscription_exists');
  await requireFittingPlan(scope, plan);
  return {
    subscriptionId: row.stripeSubscriptionId,
    from,
    upgrade: planKeys.indexOf(plan) > planKeys.indexOf(from),
  };
}

/** What comes back and what is added, each as one line; credits that still wait from an earlier change are among what comes back. */
function linesOf(prorations: Stripe.InvoiceLineItem[]): PlanChange['lines'] {
  const sum = (of: (amount: number) => boolean) =>
    prorations.reduce((total, { amount }) => (of(amount) ? total + BigInt(amount) : total), 0n);
  const lines: PlanChange['lines'] = [
    { plan: 'old', amount: sum((amount) => amount < 0) },
    { plan: 'new', amount: sum((amount) => amount > 0) },
  ];
  return lines.filter(({ amount }) => amount !== 0n);
}

/** The items of the change, and the moment from which it counts: the one that was shown while that holds, and inside the period. */
async function changeOf(ctx: TenantContext, subscriptionId: string, plan: PlanKey, proratedAt: number) {
  const subscription: Stripe.Subscription = await stripeClient().subscriptions.retrieve(subscriptionId);
  const [item] = subscription.items.data;
  if (!item) throw new DomainError('subscription_missing');
  const now = Math.floor(ctx.now().getTime() / 1000);
  const shown = proratedAt <= now && proratedAt > now - quoteSeconds ? proratedAt : now;
  const at = Math.min(Math.max(shown, item.current_period_start), item.current_period_end);
  return {
    items: [{ id: item.id, price: await priceIdOf(plan, ctx.tenant.currency) }],
    at,
    periodEndsAt: new Date(item.current_period_end * 1000),
  };
}
