import { z } from 'zod';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Decides which open promises have been kept, as soon as so much less is owed on their bills as was promised, and which are broken: their day has
 * passed and it is not. One statement; null where nothing had to be decided.
 */
export const settleDuePromises = operation({
  name: 'promise.settle-due',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'PaymentPromise'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, audit, now }): Promise<{ kept: number; broken: number } | null> {
    const today = localDay(now, ctx.tenant.timeZone);
    const [result] = await db.$queryRaw<[{ kept: number; broken: number }]>`
      with decided as (${decidedPromises(tenantId, today)}), closed as (
        update payment_promise pp set status = case when d.kept then 'kept' else 'broken' end, closed_at = ${now}
        from decided d
        where pp.tenant_id = ${tenantId}::uuid and pp.id = d.id and pp.status = 'open'
        returning pp.status
      )
      select count(*) filter (where status = 'kept')::int as kept, count(*) filter (where status = 'broken')::int as broken from closed`;
    if (result.kept + result.broken > 0) audit('PaymentPromise', tenantId, result);
    return result.kept + result.broken > 0 ? result : null;
  },
});

/** Whether there is one to decide, so that nothing is written, not even the log, where there is none. */
export async function hasDuePromises(db: TenantDb, tenantId: string, today: Day): Promise<boolean> {
  const [row] = await db.$queryRaw<
    [{ any: boolean }]
  >`select exists (${decidedPromises(tenantId, today)}) as any`;
  return row.any;
}

function decidedPromises(tenantId: string, today: Day): Prisma.Sql {
  return Prisma.sql`
    select s.id, s.kept from (
      select pp.id, pp.promised_on, pp.owed_amount - pp.amount >= coalesce((
        select sum(b.amount - b.paid_amount - b.credited_amount) from bill b
        where b.tenant_id = ${tenantId}::uuid and b.id = any(pp.bill_ids) and b.status = 'open'), 0) as kept
      from payment_promise pp
      where pp.tenant_id = ${tenantId}::uuid and pp.status = 'open'
    ) s
    where s.kept or s.promised_on < ${today}::date`;
}
