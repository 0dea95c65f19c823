import { Prisma } from '#prisma/generated/client.ts';

/**
 * The staged rows of an import with the property and the fee item that they name, and the bill that stands for the same property, item and period already: the
 * columns `position`, `row`, `sheet`, `data`, `property_count`, `property_id`, `fee_item_id`, `external_id` (the other system's, or made of what the row is
 * about), `known_bill_id` (brought by an earlier import) and `other_bill_id` (billed here).
 */
export function resolvedCharges(tenantId: string, batchId: string, communityId: string | null): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  return Prisma.sql`
    select s.*, x.bill_id as known_bill_id, o.id as other_bill_id
    from (
      select i.position, i."row", i.sheet, i.data, coalesce(p.count, 0) as property_count, p.id as property_id, f.id as fee_item_id,
        coalesce(i.data->>'externalId', p.id::text || '/' || f.id::text || '/' || (i.data->'charge'->>'start')) as external_id
      from import_row i
      left join lateral (
        select count(*)::int as count, min(p.id::text)::uuid as id
        from property p join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
        where p.tenant_id = ${tenant} and p.code = i.data->>'property'
          and (case when i.data->>'community' is not null then c.name = i.data->>'community'
            else ${communityId}::uuid is null or p.community_id = ${communityId}::uuid end)
      ) p on true
      left join lateral (
        select f.id from fee_item f where f.tenant_id = ${tenant} and i.data->'charge'->>'feeItem' in (f.name, f.code)
        order by (f.status = 'active') desc, f.name = i.data->'charge'->>'feeItem' desc, f.id limit 1
      ) f on i.data->'charge' <> 'null'::jsonb
      where i.tenant_id = ${tenant} and i.batch_id = ${batchId}::uuid
    ) s
    left join lateral (
      select r.record_id as bill_id from external_record r
      where r.tenant_id = ${tenant} and r.system = 'file' and r.kind = 'bill' and r.external_id = s.external_id
    ) x on s.fee_item_id is not null
    left join lateral (
      select b.id from bill b where b.tenant_id = ${tenant} and b.property_id = s.property_id and b.fee_item_id = s.fee_item_id
        and b.period_start = (s.data->'charge'->>'start')::date and b.status <> 'void' and b.late_fee_of is null and b.parking_card_id is null
        and b.id is distinct from x.bill_id limit 1
    ) o on s.fee_item_id is not null and s.property_count = 1`;
}
