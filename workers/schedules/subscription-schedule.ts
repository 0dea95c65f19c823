import { sweepSubscriptions } from '#app/domain/subscription/sweep-subscriptions.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Trials and days of grace end by the clock, and what no event has told is found out. Two sweepers at once do no harm. */
export const subscriptionSchedule: PeriodicTask = {
  name: 'subscriptions.sweep',
  everyMs: 5 * 60_000,
  run: async (now) => {
    await sweepSubscriptions(now);
  },
};
