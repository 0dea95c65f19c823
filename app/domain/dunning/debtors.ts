import { billsOfProperty } from '#app/domain/billing/bills-of-property.ts';
import { pausedBills } from '#app/domain/reminders/paused-bills.ts';
import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { DebtorFilter } from './debtor-filter.ts';

/**
 * SQL of common table expressions, the last of which is `debtor`: every property with overdue bills that the filter lets through, with what it owes in
 * all and by age, how many bills, and since when. `paused` holds the bills that a payment plan or a promise covers: they count for nothing.
 *
 * Properties without such bills, nearly all, are summed from the index of open bills alone; the few others bill by bill.
 */
export function debtors(tenantId: string, today: Day, filter: DebtorFilter): Prisma.Sql {
  const { communityId, buildingId, propertyIds, minAmount, minDays } = filter;
  const place =
    communityId || buildingId
      ? Prisma.sql`and exists (select from property p where p.tenant_id = ${tenantId}::uuid and p.id = b.property_id
          and (${communityId ?? null}::uuid is null or p.community_id = ${communityId ?? null}::uuid)
          and (${buildingId ?? null}::uuid is null or p.building_id = ${buildingId ?? null}::uuid))`
      : Prisma.empty;
  const chosen = propertyIds ? Prisma.sql`and b.property_id = any(${propertyIds}::uuid[])` : Prisma.empty;
  return Prisma.sql`
    paused as materialized (${pausedBills(tenantId, today)}),
    debt as (
      select b.property_id, b.due_on, b.amount - b.paid_amount - b.credited_amount as owed
      from bill b
      where b.tenant_id = ${tenantId}::uuid and b.status = 'open' and b.due_on < ${today}::date
        and not exists (select 1 from paused where paused.property_id = b.property_id) ${place} ${chosen}
      union all
      select b.property_id, b.due_on, b.amount - b.paid_amount - b.credited_amount
      from (select distinct property_id from paused) q
      cross join lateral (${billsOfProperty(tenantId, Prisma.sql`q.property_id`)}) b
      where b.status = 'open' and b.due_on < ${today}::date and not exists (select 1 from paused where paused.bill_id = b.id) ${place} ${chosen}
    ),
    debtor as materialized (
      select property_id, sum(owed)::bigint as amount, count(*)::int as bills, min(due_on) as oldest_due_on,
        coalesce(sum(owed) filter (where due_on >= ${today}::date - 30), 0)::bigint as until30,
        coalesce(sum(owed) filter (where due_on < ${today}::date - 30 and due_on >= ${today}::date - 60), 0)::bigint as until60,
        coalesce(sum(owed) filter (where due_on < ${today}::date - 60 and due_on >= ${today}::date - 90), 0)::bigint as until90,
        coalesce(sum(owed) filter (where due_on < ${today}::date - 90 and due_on >= ${today}::date - 180), 0)::bigint as until180,
        coalesce(sum(owed) filter (where due_on < ${today}::date - 180), 0)::bigint as beyond180
      from debt group by property_id
      having sum(owed) > 0 and sum(owed) >= ${minAmount ?? 0n} and min(due_on) < ${today}::date - ${minDays ?? 0}::int
    )`;
}
