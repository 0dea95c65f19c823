import type Stripe from 'stripe';
import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { findSubscription, keepSubscription } from '#tenants/system-subscriptions.ts';
import { invoiceFacts, openSince } from './invoice-facts.ts';
import { type SubscriptionStatus, standingOf } from './standing-of.ts';
import { noSubscriptionFacts, subscriptionFacts } from './subscription-facts.ts';
import type { ToldStanding } from './told-standings.ts';

/** Stripe's own subscriptions that have not begun: as good as none. */
const neverBegan = ['incomplete', 'incomplete_expired'];
const invoicesKept = 24;

/**
 * Asks Stripe how the company's subscription stands and keeps the answer: after an event, on the way back from Stripe, and by the sweep. What an event
 * says is never used. Answers that arrive in another order than they were asked for do no harm.
 *
 * @throws DomainError `temporarily_unavailable`
 */
export async function syncSubscription(ctx: TenantContext): Promise<SubscriptionStatus | 'not_ours'> {
  const row = await findSubscription(ctx.tenant.id);
  if (!row) return 'not_ours';
  const askedAt = new Date();
  const now = ctx.now();
  const { stripe, invoices } = row.stripeCustomerId
    ? await askStripe(row.stripeCustomerId)
    : { stripe: null, invoices: [] };
  const standing = standingOf(
    {
      trialEndsAt: row.trialEndsAt,
      stripe: stripe && { status: stripe.status, unpaidSince: openSince(invoices, stripe.id) },
    },
    now,
  );
  const facts = stripe ? await factsWithNext(stripe) : noSubscriptionFacts(row);
  const kept = await keepSubscription(
    ctx.tenant.id,
    askedAt,
    { ...facts, ...standing },
    invoices.map(invoiceFacts),
  );
  if (!kept) return row.status as SubscriptionStatus;
  const { before, after } = kept;
  if (before.status !== after.status || before.plan !== after.plan) {
    const was = { status: before.status, plan: before.plan };
    await noteChange(ctx, { was, is: { status: after.status, plan: after.plan } });
  }
  return after.status as SubscriptionStatus;
}

async function askStripe(
  customer: string,
): Promise<{ stripe: Stripe.Subscription | null; invoices: Stripe.Invoice[] }> {
  try {
    const [subscriptions, invoices] = await Promise.all([
      stripeClient().subscriptions.list({
        customer,
        status: 'all',
        limit: 20,
        expand: ['data.default_payment_method'],
      }),
      stripeClient().invoices.list({ customer, limit: invoicesKept }),
    ]);
    return { stripe: theOneThatCounts(subscriptions.data, customer), invoices: invoices.data };
  } catch (error) {
    const known = toStripeDomainError(error);
    // The customer was deleted at Stripe, or belongs to its other mode.
    if (known instanceof DomainError && known.code === 'not_found') return { stripe: null, invoices: [] };
    throw known;
  }
}

/** The one that lives, or else the one that ended last. */
function theOneThatCounts(all: Stripe.Subscription[], customer: string): Stripe.Subscription | null {
  const begun = all.filter(({ status }) => !neverBegan.includes(status));
  const live = begun.filter(({ status }) => status !== 'canceled').sort((a, b) => a.created - b.created);
  if (live.length > 1) log.error({ customer }, 'a company has more than one subscription at Stripe');
  const ended = begun.sort((a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0));
  return live[0] ?? ended[0] ?? null;
}

/** The next charge is Stripe's to compute: credits and changes of plan are in it. */
async function factsWithNext(stripe: Stripe.Subscription) {
  const facts = subscriptionFacts(stripe);
  if (stripe.cancel_at !== null || !['active', 'trialing', 'past_due'].includes(stripe.status)) return facts;
  try {
    const next = await stripeClient().invoices.createPreview({ subscription: stripe.id });
    return { ...facts, nextAmount: BigInt(next.amount_due) };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

/** Of which statuses administrators are told when they begin. */
const toldOf: Record<string, ToldStanding | undefined> = { past_due: 'pastDue', read_only: 'readOnly' };

const standing = z.object({ status: z.string(), plan: z.string() });

/** The company's own record of what changed; the row itself is the system's. */
const noteChange = operation({
  name: 'subscription.change',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ was: standing, is: standing }),
  can: 'anyone',
  async run({ tenantId, audit, outbox }, { was, is }): Promise<void> {
    audit('Subscription', tenantId, { was, is });
    const standing = toldOf[is.status];
    if (standing && was.status !== is.status) await outbox('subscription.mail', { standing });
  },
});
