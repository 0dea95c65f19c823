import { addDays, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockPointAccount } from './lock-point-account.ts';

/** Points that come back are good for so long at least: nobody gets back what ends the next day. */
const leastDays = 30;

/** Gives back what was spent on documents that came to nothing, once however often it is called. */
export async function givePointsBack(
  { db, tenantId, ctx, now }: OperationScope,
  documentIds: readonly string[],
): Promise<number> {
  const spent = await db.pointEntry.findMany({
    where: { tenantId, documentId: { in: [...documentIds] }, kind: 'spend' },
    select: { personId: true },
    distinct: ['personId'],
    orderBy: { personId: 'asc' },
  });
  if (spent.length === 0) return 0;
  for (const { personId } of spent) await lockPointAccount(db, tenantId, personId);
  const least = addDays(localDay(now, ctx.tenant.timeZone), leastDays);
  const given = await db.$queryRaw<{ points: number }[]>`
    with back as (
      insert into point_entry (tenant_id, id, person_id, kind, points, remaining, expires_on, document_kind, document_id, dedupe_key, created_at)
      select tenant_id, new_id(), person_id, 'give_back', -points, -points,
        case when expires_on is not null then greatest(expires_on, ${least}::date) end,
        document_kind, document_id, 'give_back:' || id, ${now}
      from point_entry
      where tenant_id = ${tenantId}::uuid and document_id = any(${[...documentIds]}::uuid[]) and kind = 'spend'
      on conflict (tenant_id, dedupe_key) do nothing
      returning person_id, points
    ), summed as (select person_id, sum(points)::int as points from back group by person_id)
    update point_account a set balance = a.balance + s.points, updated_at = ${now}
    from summed s where a.tenant_id = ${tenantId}::uuid and a.person_id = s.person_id
    returning s.points`;
  return given.reduce((sum, { points }) => sum + points, 0);
}
