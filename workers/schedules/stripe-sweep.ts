import { sweepStripeEvents } from '#app/domain/payments/stripe-events/sweep-stripe-events.ts';
import { log } from '#app/kernel/log.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Webhooks bring events within seconds; this is for what they did not bring. Two sweepers at once do no harm. */
export const stripeSweep: PeriodicTask = {
  name: 'stripe-events.sweep',
  everyMs: 5 * 60_000,
  run: async (now) => {
    const { found, handedAgain } = await sweepStripeEvents(now);
    if (found + handedAgain > 0)
      log.info({ found, handedAgain }, 'events of Stripe were taken up by the sweep');
  },
};
