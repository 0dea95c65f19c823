import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type PlanRow, planColumns, planTables, type RawPlan, toPlanRow } from './payment-plan-view.ts';
import { type PlanBill, planBills } from './plan-bills.ts';
import { type PlanProgress, planProgress } from './plan-progress.ts';

export type PaymentPlanDetail = PlanRow & {
  progress: PlanProgress;
  bills: PlanBill[];
  agreedBy: string | null;
};

/**
 * A payment plan with its bills and how far it has come; `language` is that of the bills' names.
 *
 * @throws DomainError `not_found`
 */
export const getPaymentPlan = operation({
  name: 'payment-plan.get',
  kind: 'read',
  input: z.object({ planId: z.uuid(), language: z.enum(languages).optional() }),
  can: ['read', 'PaymentPlan'],
  async run({ db, ctx, tenantId, ability, now }, { planId, language }): Promise<PaymentPlanDetail> {
    const seen = await db.paymentPlan.count({
      where: { AND: [{ tenantId, id: planId }, accessible(ability, 'PaymentPlan')] },
    });
    if (seen === 0) throw new DomainError('not_found');
    const [row] = await db.$queryRaw<RawPlan[]>`
      select ${planColumns(tenantId)} from ${planTables(tenantId)}
      where p.tenant_id = ${tenantId}::uuid and p.id = ${planId}::uuid`;
    if (!row) throw new DomainError('not_found');
    const plan = toPlanRow(row);
    const { settled, graceDays } = plan;
    const today = localDay(now, ctx.tenant.timeZone);
    const member = plan.createdBy
      ? await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: plan.createdBy } } })
      : null;
    return {
      ...plan,
      progress: planProgress(plan.instalments, { settled, graceDays, today }),
      bills: await planBills(db, tenantId, planId, language ?? ctx.language),
      agreedBy: member?.name ?? null,
    };
  },
});
