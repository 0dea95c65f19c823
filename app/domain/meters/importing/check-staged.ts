import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billedThroughSql } from '../billed-through.ts';
import type { ReadingColumn } from './reading-issue.ts';

/** Issues of this check stand behind those of the parser. */
const firstPosition = 1_000_000;

type Staged = {
  tenantId: string;
  batchId: string;
  feeItemId: string;
  columns: Partial<Record<ReadingColumn, string>>;
};

/**
 * Checks the staged rows of an import against the meters of its fee item, set-based, in place of an earlier check: no such meter, out of use, beyond
 * the dial, not later than what the meter has, billed already. One issue a row.
 */
export async function checkStaged(
  db: TenantDb,
  { tenantId, batchId, feeItemId, columns }: Staged,
): Promise<void> {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  await db.importIssue.deleteMany({ where: { tenantId, batchId, position: { gte: firstPosition } } });
  await db.$executeRaw`
    insert into import_issue (tenant_id, batch_id, position, severity, sheet, "row", "column", code, params)
    select ${tenant}, ${batchId}::uuid, ${firstPosition}::int + row_number() over (order by s.position), 'error', s.sheet, s."row",
      case wrong.field when 'number' then ${columns.number ?? null} when 'readOn' then ${columns.readOn ?? null} else ${columns.value ?? null} end,
      wrong.code, wrong.params
    from (
      select i.position, i.sheet, i."row", i.data->>'number' as number, (i.data->>'readOn')::date as read_on, (i.data->>'value')::numeric as value
      from import_row i where i.tenant_id = ${tenant} and i.batch_id = ${batchId}::uuid
      offset 0
    ) s
    left join lateral (
      select m.* from meter m where m.tenant_id = ${tenant} and m.fee_item_id = ${feeItemId}::uuid and m.number = s.number offset 0
    ) m on true
    left join lateral (
      select max(r.read_on) as read_on from meter_reading r where r.tenant_id = ${tenant} and r.meter_id = m.id
        and (r.status = 'accepted' and r.read_on >= s.read_on or r.status = 'held' and r.read_on = s.read_on)
    ) later on m.id is not null
    cross join lateral (select ${billedThroughSql(tenant)} as through) billed
    cross join lateral (
      select * from (values
        (m.id is null, 'number', 'unknown_meter', jsonb_build_object('value', s.number)),
        (m.retired_on is not null, 'number', 'meter_retired', jsonb_build_object('value', s.number)),
        (s.value >= m.max_value + 10::numeric ^ (-scale(trim_scale(m.max_value))), 'value', 'beyond_dial',
          jsonb_build_object('max', trim_scale(m.max_value)::text)),
        (later.read_on is not null, 'readOn', 'reading_not_later', jsonb_build_object('day', later.read_on)),
        (billed.through >= s.read_on, 'readOn', 'reading_billed', jsonb_build_object('day', billed.through))
      ) as rule (is_broken, field, code, params)
      where rule.is_broken limit 1
    ) wrong`;
}
