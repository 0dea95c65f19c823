import { addMonths, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedRun } from './lock-run.ts';

type PrepaidRun = Pick<LockedRun, 'month' | 'months' | 'propertyId'>;

/** From so many months billed at once on, a property is let off what its fee items promise for a year in advance. */
const yearMonths = 12;

/**
 * Grants the property of a run that bills a year in advance the discounts of its fee items, for exactly the months billed. An item for which it
 * has such a discount in these months already grants none again.
 */
export async function grantPrepaidYear(
  { db, tenantId, ctx }: OperationScope,
  run: PrepaidRun,
): Promise<{ feeItemId: string; name: string; percent: string }[]> {
  if (!isPrepaidYear(run)) return [];
  const { startsOn, endsOn } = daysOf(run);
  const reason = translator(ctx.language, 'runs')('prepaidYear.reason', { count: run.months });
  return db.$queryRaw`
    with granted as (
      insert into discount (tenant_id, id, property_id, fee_item_id, kind, percent, starts_on, ends_on, reason, created_by)
      select ${tenantId}::uuid, new_id(), ${run.propertyId}::uuid, f.id, 'prepaid_year', f.prepay_percent, ${startsOn}::date, ${endsOn}::date,
        ${reason}, ${ctx.actor.kind === 'member' ? ctx.actor.membershipId : null}::uuid
      from fee_item f
      where f.tenant_id = ${tenantId}::uuid and f.status = 'active' and f.prepay_percent > 0 and f.cycle_months > 0
        and not exists (
          select from discount d
          where d.tenant_id = ${tenantId}::uuid and d.property_id = ${run.propertyId}::uuid and d.fee_item_id = f.id
            and d.kind = 'prepaid_year' and d.starts_on < ${endsOn}::date and coalesce(d.ends_on > ${startsOn}::date, true))
      returning fee_item_id, percent
    )
    select f.id as "feeItemId", f.name, trim_scale(g.percent)::text as percent
    from granted g join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = g.fee_item_id
    order by f.code`;
}

/** Takes back what `grantPrepaidYear` granted for the months of a run. */
export async function takeBackPrepaidYear(db: TenantDb, tenantId: string, run: PrepaidRun): Promise<void> {
  if (!isPrepaidYear(run)) return;
  const { startsOn, endsOn } = daysOf(run);
  await db.discount.deleteMany({
    where: {
      tenantId,
      propertyId: run.propertyId as string,
      kind: 'prepaid_year',
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
    },
  });
}

function isPrepaidYear({ months, propertyId }: PrepaidRun): boolean {
  return propertyId !== null && months >= yearMonths;
}

function daysOf({ month, months }: PrepaidRun) {
  const startsOn = dayOf(month);
  return { startsOn, endsOn: addMonths(startsOn, months) };
}
