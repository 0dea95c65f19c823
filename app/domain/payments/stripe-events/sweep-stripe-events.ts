import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { log } from '#app/kernel/log.ts';
import { listPaymentAccounts, listWaitingStripeEvents } from '#tenants/system.ts';
import { handOverEvent } from './hand-over-event.ts';
import { sweepAccount } from './sweep-account.ts';

/** A stored event that is not handled after this time is handed over again, once an hour: its job gave up, or the queue was lost. */
const handAgainAfterMs = 10 * 60_000;
const handAgainAtOnce = 1000;

/**
 * Finds what the webhooks did not bring: an outage of ours may last longer than Stripe's retries. One company's trouble (it has cut us off, Stripe is
 * slow) stops no other. Returns how many events were taken up or handed over again.
 */
export async function sweepStripeEvents(
  now: Date = new Date(),
  signal?: AbortSignal,
): Promise<{ found: number; handedAgain: number }> {
  let found = 0;
  for (const account of await listPaymentAccounts()) {
    if (signal?.aborted) break;
    try {
      found += await sweepAccount(account, now);
    } catch (error) {
      log.warn(
        { err: toStripeDomainError(error), account: account.stripeAccountId },
        'the events of an account could not be looked through',
      );
    }
  }
  const waiting = await listWaitingStripeEvents(new Date(now.getTime() - handAgainAfterMs), handAgainAtOnce);
  const round = now.toISOString().slice(0, 13);
  for (const event of waiting) await handOverEvent(event.tenantId, event, round);
  return { found, handedAgain: waiting.length };
}
