import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { settledSince } from './settled-since.ts';

/** Active plans that are paid, or of which an instalment is not paid although its grace is over. */
export const listPlansToEnd = operation({
  name: 'payment-plan.list-to-end',
  kind: 'read',
  input: z.object({ limit: z.int().min(1).max(1_000).default(200) }),
  can: ['update', 'PaymentPlan'],
  async run({ db, ctx, tenantId, now }, { limit }): Promise<string[]> {
    const today = localDay(now, ctx.tenant.timeZone);
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from (
        select p.id, p.amount, ${settledSince(tenantId)} as settled, (
            select coalesce(sum(i.amount), 0) from payment_plan_instalment i
            where i.tenant_id = ${tenantId}::uuid and i.plan_id = p.id and i.due_on + p.grace_days < ${today}::date) as due
        from payment_plan p where p.tenant_id = ${tenantId}::uuid and p.status = 'active'
      ) plan where settled >= amount or settled < due
      order by id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
});
