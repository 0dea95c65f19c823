import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { chargedProperties } from './charged-properties.ts';

/**
 * How many properties owe each fee item today, by the item's id. Properties are counted by place and kind once, for all items; only items that
 * go by tags are counted by themselves.
 */
export const countChargedProperties = operation({
  name: 'fee-item.count-properties',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, now }): Promise<Record<string, number>> {
    const today = localDay(now, ctx.tenant.timeZone);
    const rows = await db.$queryRaw<{ id: string; count: number }[]>`
      with place as materialized (
        select community_id, building_id, kind, count(*) as properties from property
        where tenant_id = ${tenantId}::uuid group by 1, 2, 3
      )
      select f.id, (case f.scope_kind
        when 'all' then (select sum(properties) from place)
        when 'scoped' then (
          select sum(p.properties) from place p where exists (
            select from fee_item_scope s where s.tenant_id = f.tenant_id and s.fee_item_id = f.id
              and (s.community_id is null or s.community_id = p.community_id)
              and (s.building_id is null or s.building_id = p.building_id)
              and (s.property_kind is null or s.property_kind = p.kind)))
        else (
          select count(*) from fee_assignment a
          where a.tenant_id = f.tenant_id and a.fee_item_id = f.id
            and a.starts_on <= ${today}::date and (a.ends_on is null or a.ends_on > ${today}::date))
        end)::int as count
      from fee_item f where f.tenant_id = ${tenantId}::uuid`;
    const counts = Object.fromEntries(rows.map(({ id, count }) => [id, count ?? 0]));
    const tagged = await db.feeItemScope.findMany({
      where: { tenantId, propertyTag: { not: null }, feeItem: { scopeKind: 'scoped' } },
      distinct: ['feeItemId'],
      select: { feeItemId: true },
    });
    if (tagged.length > 0) {
      const queries = tagged.map(
        ({ feeItemId: id }) =>
          Prisma.sql`select ${id}::uuid as id, (select count(*)::int from (${chargedProperties(tenantId, { id, scopeKind: 'scoped', tagged: true }, today)}) owes) as count`,
      );
      const counted = await db.$queryRaw<
        { id: string; count: number }[]
      >`${Prisma.join(queries, ' union all ')}`;
      for (const { id, count } of counted) counts[id] = count;
    }
    return counts;
  },
});
