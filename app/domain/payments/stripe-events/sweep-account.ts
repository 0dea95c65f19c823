import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { findTenantById, knownStripeEventIds } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { refreshPaymentAccount } from '../accounts/refresh-payment-account.ts';
import { sweepCheckouts } from '../checkout/sweep-checkouts.ts';
import { sweepPayouts } from '../payouts/sweep-payouts.ts';
import { type HandledEventType, listsOfTypes } from './handled-event-types.ts';
import { receiveStripeEvent } from './receive-stripe-event.ts';

/** Stripe keeps events for 30 days. */
const longestMs = 30 * 24 * 3600_000;
/** Events may show up in the list some time after the moment that they name. */
const overlapMs = 3600_000;

type SweptAccount = { tenantId: string; stripeAccountId: string; eventsThrough: Date | null };

/** Takes up the events of one connected account that are not stored yet, and closes what was left open. Returns how many events it took up. */
export async function sweepAccount(account: SweptAccount, now: Date): Promise<number> {
  const { tenantId, stripeAccountId, eventsThrough } = account;
  const row = await findTenantById(tenantId);
  if (!row) return 0;
  const ctx = systemContext(toTenant(row), 'stripe-event.sweep');
  const from = Math.max(now.getTime() - longestMs, (eventsThrough?.getTime() ?? 0) - overlapMs);
  let found = 0;
  try {
    for (const types of listsOfTypes()) found += await takeUpAll(stripeAccountId, from, types);
    await sweepCheckouts(ctx, now);
    await sweepPayouts(ctx, stripeAccountId, now);
  } catch (error) {
    const known = toStripeDomainError(error);
    if (!(known instanceof DomainError) || known.code !== 'payments_not_enabled') throw error;
    // The company has cut us off and no event came to say so.
    await refreshPaymentAccount(ctx, {});
    return found;
  }
  await withTenant(tenantId, (db) =>
    db.paymentAccount.updateMany({ where: { tenantId, stripeAccountId }, data: { eventsThrough: now } }),
  );
  return found;
}

/** All events of some types since a moment (milliseconds). */
async function takeUpAll(account: string, from: number, types: HandledEventType[]): Promise<number> {
  let found = 0;
  let page: Stripe.Event[] = [];
  const list = stripeClient().events.list(
    { created: { gte: Math.floor(from / 1000) }, types, limit: 100 },
    { stripeAccount: account },
  );
  for await (const event of list) {
    page.push(event);
    if (page.length === 100) {
      found += await takeUp(account, page);
      page = [];
    }
  }
  return found + (await takeUp(account, page));
}

/** The list is newest first, and following events is the same in every order. */
async function takeUp(account: string, events: Stripe.Event[]): Promise<number> {
  const known = await knownStripeEventIds(
    account,
    events.map(({ id }) => id),
  );
  const missing = events.filter(({ id }) => !known.has(id));
  for (const event of missing) await receiveStripeEvent({ ...event, account: event.account ?? account });
  return missing.length;
}
