import { z } from 'zod';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { endPaymentPlan } from './end-payment-plan.ts';
import { lockPaymentPlan } from './lock-payment-plan.ts';
import type { PaymentPlanStatus } from './payment-plan-fields.ts';
import { planProgress } from './plan-progress.ts';
import { settledSince } from './settled-since.ts';

/**
 * Ends a plan that is paid as completed, and one that is not kept as broken, on the day after the grace of the instalment that was not met: a sweep that
 * comes late changes nothing about the day. Any other plan is left as it is.
 *
 * @throws DomainError `not_found`; `period_closed`
 */
export const followPaymentPlan = operation({
  name: 'payment-plan.follow',
  kind: 'write',
  input: z.object({ planId: z.uuid() }),
  can: ['update', 'PaymentPlan'],
  async run(scope, { planId }): Promise<PaymentPlanStatus> {
    const { db, tenantId, ctx, now, audit } = scope;
    const plan = await lockPaymentPlan(db, tenantId, planId);
    audit('PaymentPlan', planId, { number: plan.number, status: plan.status });
    if (plan.status !== 'active') return plan.status;
    const [{ settled = 0n } = {}] = await db.$queryRaw<{ settled: bigint }[]>`
      select ${settledSince(tenantId)} as settled from payment_plan p
      where p.tenant_id = ${tenantId}::uuid and p.id = ${planId}::uuid`;
    const instalments = await db.paymentPlanInstalment.findMany({
      where: { tenantId, planId },
      orderBy: { position: 'asc' },
    });
    const today = localDay(now, ctx.tenant.timeZone);
    const { brokenOn } = planProgress(
      instalments.map(({ dueOn, amount }) => ({ dueOn: dayOf(dueOn), amount })),
      { settled, graceDays: plan.graceDays, today },
    );
    const status = settled >= plan.amount ? 'completed' : brokenOn ? 'broken' : 'active';
    if (status === 'active') return status;
    await endPaymentPlan(scope, planId, {
      status,
      endedOn: status === 'broken' && brokenOn ? brokenOn : today,
    });
    audit('PaymentPlan', planId, { number: plan.number, status, settled });
    return status;
  },
});
