import { followPaymentPlan } from '#app/domain/payment-plans/follow-payment-plan.ts';
import { listPlansToEnd } from '#app/domain/payment-plans/list-plans-to-end.ts';
import { log } from '#app/kernel/log.ts';
import { listCompaniesWithPlans } from '#tenants/system-payment-plans.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Of a company in one turn; the rest is found in the next. */
const mostPlans = 500;

/**
 * Ends the payment plans that are paid, and those that are not kept by the day that it is at their company. What is paid is the truth and the clock a hint, so that a
 * second sweeper, a missed day or a stop in between changes nothing. A plan that fails stops no other. Returns how many ended.
 */
export async function sweepPaymentPlans(now: Date): Promise<number> {
  let ended = 0;
  for (const row of await listCompaniesWithPlans()) {
    const ctx = systemContext(toTenant(row), 'payment-plans.sweep', { now: () => now });
    for (const planId of await listPlansToEnd(ctx, { limit: mostPlans })) {
      try {
        if ((await followPaymentPlan(ctx, { planId })) !== 'active') ended += 1;
      } catch (error) {
        log.error({ err: error, tenant: ctx.tenant.slug, planId }, 'a payment plan failed to end');
      }
    }
  }
  return ended;
}

/** Often enough that a plan that is paid is seen to be. */
export const paymentPlanSchedule: PeriodicTask = {
  name: 'payment-plans.sweep',
  everyMs: 60_000,
  run: async (now) => {
    await sweepPaymentPlans(now);
  },
};
