import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { paymentPlanStatuses } from './payment-plan-fields.ts';
import { type PlanRow, planColumns, planTables, type RawPlan, toPlanRow } from './payment-plan-view.ts';
import { type PlanProgress, planProgress } from './plan-progress.ts';

export type ListedPlan = PlanRow & { progress: PlanProgress };

/** Payment plans that the caller may see, the latest first, a page at a time. `after` and `before` are ids. */
export const listPaymentPlans = operation({
  name: 'payment-plan.list',
  kind: 'read',
  input: z.object({
    status: z.enum(paymentPlanStatuses).nullish(),
    propertyId: z.uuid().nullish(),
    /** A number, or part of a property's code or of a name. */
    q: z.string().trim().max(100).nullish(),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'PaymentPlan'],
  async run({ db, ctx, tenantId, ability, now }, { status, propertyId, q, after, before, limit }) {
    const text = q && { contains: literally(q), mode: 'insensitive' as const };
    const found = await db.paymentPlan.findMany({
      where: {
        AND: [
          { tenantId, ...(status && { status }), ...(propertyId && { propertyId }) },
          accessible(ability, 'PaymentPlan'),
          text
            ? {
                OR: [
                  { property: { code: text } },
                  { person: { name: text } },
                  ...(/^\d{1,15}$/.test(q) ? [{ number: BigInt(q) }] : []),
                ],
              }
            : {},
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      select: { id: true },
    });
    const more = found.length > limit;
    const ids = found.slice(0, limit).map(({ id }) => id);
    if (before) ids.reverse();
    const rows = await db.$queryRaw<RawPlan[]>`
      select ${planColumns(tenantId)} from ${planTables(tenantId)}
      where p.tenant_id = ${tenantId}::uuid and p.id = any(${ids}::uuid[]) order by p.id desc`;
    const today = localDay(now, ctx.tenant.timeZone);
    const plans: ListedPlan[] = rows.map((row) => {
      const plan = toPlanRow(row);
      const { settled, graceDays } = plan;
      return { ...plan, progress: planProgress(plan.instalments, { settled, graceDays, today }) };
    });
    return {
      plans,
      next: ids.at(-1) && (before || more) ? (ids.at(-1) ?? null) : null,
      previous: ids[0] && (before ? more : after) ? ids[0] : null,
    };
  },
});
