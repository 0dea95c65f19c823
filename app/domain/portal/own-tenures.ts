import { type Day, localDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Whose portal it is: the person of the register behind the caller, their language, and the day that it is at the company. */
export type OwnScope = { tenantId: string; personId: string; today: Day; language: Language };

/** Null where the caller is no person of the register: then nothing is theirs, whatever they may see as staff. */
export function ownScope({ ctx, tenantId, now }: OperationScope): OwnScope | null {
  const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
  return personId === null
    ? null
    : { tenantId, personId, today: localDay(now, ctx.tenant.timeZone), language: ctx.language };
}

/**
 * The properties that are the person's to see: `property_id`, `held` whether they hold it now, and `since` when (null: always). One that they
 * have left, or where their car has its card, stays as long as there are bills of their own.
 */
export function ownTenures({ tenantId, personId, today }: OwnScope): Prisma.Sql {
  return Prisma.sql`
    select h.property_id, bool_or(h.held) as held,
      case when bool_or(h.held) then nullif(min(h.starts_on) filter (where h.held), '-infinity') else 'infinity' end as since
    from (
      select t.property_id, coalesce(t.starts_on, '-infinity') as starts_on, coalesce(t.ends_on > ${today}::date, true) as held
      from tenure t where t.tenant_id = ${tenantId}::uuid and t.person_id = ${personId}::uuid
      union all
      select c.property_id, 'infinity', false
      from vehicle v join parking_card c on c.tenant_id = v.tenant_id and c.vehicle_id = v.id
      where v.tenant_id = ${tenantId}::uuid and v.person_id = ${personId}::uuid
    ) h
    group by h.property_id
    having bool_or(h.held) or exists (
      select from bill b where b.tenant_id = ${tenantId}::uuid and b.property_id = h.property_id
        and b.person_id = ${personId}::uuid and b.status <> 'void')`;
}

/**
 * Whether bill `b` of a property held since `o.since` is the person's to see. What was charged to whoever held the property before or after
 * is not; what is charged to the person is, whoever holds it now.
 */
export function isOwnBill({ personId }: OwnScope): Prisma.Sql {
  return Prisma.sql`(o.since is null or coalesce(b.ends_early_on, b.period_end) > o.since or b.person_id = ${personId}::uuid)`;
}
