import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { endPaymentPlan } from './end-payment-plan.ts';
import { lockPaymentPlan } from './lock-payment-plan.ts';

/**
 * Ends an active plan before its time: from today on its bills are reminded, dunned and cost late fees as any other.
 *
 * @throws DomainError `not_found`; `plan_not_active`
 */
export const cancelPaymentPlan = operation({
  name: 'payment-plan.cancel',
  kind: 'write',
  input: z.object({ planId: z.uuid(), reason: z.string().trim().min(1).max(500) }),
  can: ['update', 'PaymentPlan'],
  async run(scope, { planId, reason }): Promise<{ number: bigint }> {
    const { db, tenantId, ctx, now, audit } = scope;
    const plan = await lockPaymentPlan(db, tenantId, planId);
    if (plan.status !== 'active') throw new DomainError('plan_not_active');
    await endPaymentPlan(scope, planId, {
      status: 'cancelled',
      endedOn: localDay(now, ctx.tenant.timeZone),
      reason,
    });
    audit('PaymentPlan', planId, { number: plan.number, reason });
    return { number: plan.number };
  },
});
