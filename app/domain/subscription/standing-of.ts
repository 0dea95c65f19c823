import { graceDays } from '#tenants/plans/plans.ts';

export type SubscriptionStatus = 'trialing' | 'active' | 'past_due' | 'read_only' | 'cancelled';

/** What counts of Stripe's subscription: its status, and since when a charge of it stands open. */
type StripeStanding = { status: string; unpaidSince: Date | null };

const dayMs = 24 * 3600_000;

/**
 * How a company stands, from what is so now and from nothing that happened before: its own trial, Stripe's subscription (null without one) and the clock.
 * Hence the order and number of events do not matter.
 */
export function standingOf(
  { trialEndsAt, stripe }: { trialEndsAt: Date | null; stripe: StripeStanding | null },
  now: Date,
): { status: SubscriptionStatus; graceEndsAt: Date | null } {
  const settled = (status: SubscriptionStatus) => ({ status, graceEndsAt: null });
  const onTrial = trialEndsAt !== null && trialEndsAt > now;
  switch (stripe?.status) {
    case 'active':
    case 'trialing':
      return settled(stripe.status);
    // Stripe has stopped trying (unpaid) or not yet: the days of grace are ours and run from the charge that failed.
    case 'past_due':
    case 'unpaid': {
      const graceEndsAt = new Date((stripe.unpaidSince ?? now).getTime() + graceDays * dayMs);
      return { status: graceEndsAt > now ? 'past_due' : 'read_only', graceEndsAt };
    }
    case 'canceled':
      return settled(onTrial ? 'trialing' : 'cancelled');
    // None, one that was never paid (incomplete), or one that Stripe has paused.
    default:
      return settled(onTrial ? 'trialing' : 'read_only');
  }
}
