import type { OperationScope } from '#tenants/operation.ts';

/**
 * Takes back the points for bills that were paid and are not any more, changed since a moment: a refund, or a bill that was reversed or credited as a whole. What
 * has been spent of them stays spent, so nobody comes to less than nothing.
 *
 * @returns how many points were taken
 */
export async function takeBackEarned({ db, tenantId, now }: OperationScope, since: Date): Promise<number> {
  const entries = await db.$queryRaw<{ id: string; personId: string }[]>`
    select e.id, e.person_id as "personId" from bill b
    join point_entry e on e.tenant_id = b.tenant_id and e.document_id = b.id and e.kind = 'earn' and e.remaining > 0
    where b.tenant_id = ${tenantId}::uuid and b.updated_at > ${since}::timestamptz
      and (b.status <> 'paid' or b.paid_amount = 0)`;
  if (entries.length === 0) return 0;
  const people = [...new Set(entries.map(({ personId }) => personId))].sort();
  await db.$queryRaw`
    select 1 from point_account where tenant_id = ${tenantId}::uuid and person_id = any(${people}::uuid[]) order by person_id for update`;
  const taken = await db.$queryRaw<{ points: number }[]>`
    with gone as (
      update point_entry e set remaining = 0 from (
        select id, remaining from point_entry
        where tenant_id = ${tenantId}::uuid and id = any(${entries.map(({ id }) => id)}::uuid[]) and remaining > 0
      ) b where e.tenant_id = ${tenantId}::uuid and e.id = b.id
      returning e.id, e.person_id, e.document_kind, e.document_id, b.remaining
    ), noted as (
      insert into point_entry (tenant_id, id, person_id, kind, points, document_kind, document_id, dedupe_key, created_at)
      select ${tenantId}::uuid, new_id(), person_id, 'correct', -remaining, document_kind, document_id, 'undone:' || id, ${now} from gone
    ), summed as (select person_id, sum(remaining)::int as points from gone group by person_id)
    update point_account a set balance = a.balance - s.points, updated_at = ${now}
    from summed s where a.tenant_id = ${tenantId}::uuid and a.person_id = s.person_id
    returning s.points`;
  return taken.reduce((sum, { points }) => sum + points, 0);
}
