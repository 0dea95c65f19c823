import { localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** How many points a person can spend today: those whose last day has passed are none any more, also before they are taken away. */
export async function availablePoints(
  { db, tenantId, ctx, now }: OperationScope,
  personId: string,
): Promise<number> {
  const today = localDay(now, ctx.tenant.timeZone);
  const [row] = await db.$queryRaw<[{ points: number }]>`
    select coalesce(sum(remaining), 0)::int as points from point_entry
    where tenant_id = ${tenantId}::uuid and person_id = ${personId}::uuid and remaining > 0
      and (expires_on is null or expires_on >= ${today}::date)`;
  return row.points;
}
