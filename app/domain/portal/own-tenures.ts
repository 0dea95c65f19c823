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

/** The properties that the person holds now: `property_id`, and `since` when (null: always). */
export function ownTenures({ tenantId, personId, today }: OwnScope): Prisma.Sql {
  return Prisma.sql`
    select t.property_id, nullif(min(coalesce(t.starts_on, '-infinity')), '-infinity') as since
    from tenure t
    where t.tenant_id = ${tenantId}::uuid and t.person_id = ${personId}::uuid
      and (t.ends_on is null or t.ends_on > ${today}::date)
    group by t.property_id`;
}

/**
 * Whether bill `b` of a property held since `o.since` is the person's to see. What was charged to whoever held the property before is not,
 * unless the person is the one who pays it.
 */
export function isOwnBill({ personId }: OwnScope): Prisma.Sql {
  return Prisma.sql`(o.since is null or b.period_end > o.since or b.person_id = ${personId}::uuid)`;
}
