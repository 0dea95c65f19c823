import { log } from '#app/kernel/log.ts';
import { listSubscriptionsToLookAt } from '#tenants/system-subscriptions.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { syncSubscription } from './sync-subscription.ts';

const hourMs = 3600_000;
/** Everyone is looked at this often, whatever events came: an outage of ours may last longer than Stripe's retries. */
const unseenMs = 6 * hourMs;
/** Who is on the way (to subscribe, to pay what is open) is looked at more often. */
const waitingMs = hourMs / 4;
const atOnce = 200;

/**
 * Looks at the companies whose clock has run out, and at those that no event has told us about for a while. While Stripe cannot be reached a company stays as
 * it is. Returns how many were looked at.
 */
export async function sweepSubscriptions(now: Date = new Date(), signal?: AbortSignal): Promise<number> {
  const due = await listSubscriptionsToLookAt(
    {
      now,
      unseenSince: new Date(now.getTime() - unseenMs),
      waitingSince: new Date(now.getTime() - waitingMs),
    },
    atOnce,
  );
  let seen = 0;
  for (const row of due) {
    if (signal?.aborted) break;
    const tenant = toTenant(row);
    try {
      await syncSubscription(systemContext(tenant, 'subscriptions.sweep', { now: () => now }));
      seen += 1;
    } catch (error) {
      log.warn({ err: error, tenant: tenant.slug }, 'the subscription of a company could not be looked at');
    }
  }
  return seen;
}
