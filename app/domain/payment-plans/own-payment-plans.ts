import { z } from 'zod';
import { ownScope, ownTenures } from '#app/domain/portal/own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from '#app/domain/portal/portal-frame.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { type PlanRow, planColumns, planTables, type RawPlan, toPlanRow } from './payment-plan-view.ts';
import { type PlanBill, planBills } from './plan-bills.ts';
import { type PlanProgress, planProgress } from './plan-progress.ts';

export type OwnPaymentPlan = Omit<PlanRow, 'createdBy'> & { progress: PlanProgress; bills: PlanBill[] };

/** As many as anybody ever has. */
const mostPlans = 50;

/**
 * The payment plans that were agreed with the caller, and running ones of the properties that they hold; the latest first. What somebody else agreed before them is that
 * person's matter.
 */
export const ownPaymentPlans = operation({
  name: 'portal.payment-plans',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable(), language: z.enum(languages).optional() }),
  can: 'anyone',
  async run(scope, { propertyId, language }): Promise<{ frame: PortalFrame; plans: OwnPaymentPlan[] }> {
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), plans: [] };
    const { db, tenantId, ctx } = scope;
    const rows = await db.$queryRaw<RawPlan[]>`
      with o as (${ownTenures(own)})
      select ${planColumns(tenantId)} from ${planTables(tenantId)}
      where p.tenant_id = ${tenantId}::uuid and (p.person_id = ${own.personId}::uuid
        or p.person_id is null and p.status = 'active' and exists (select from o where o.property_id = p.property_id and o.held))
      order by p.id desc limit ${mostPlans}`;
    const plans: OwnPaymentPlan[] = [];
    for (const row of rows) {
      const { createdBy: _, ...plan } = toPlanRow(row);
      const { settled, graceDays } = plan;
      plans.push({
        ...plan,
        progress: planProgress(plan.instalments, { settled, graceDays, today: own.today }),
        bills: await planBills(db, tenantId, plan.id, language ?? ctx.language),
      });
    }
    return { frame: await portalFrame(scope, own, propertyId), plans };
  },
});
