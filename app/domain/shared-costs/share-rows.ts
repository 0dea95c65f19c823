import { Prisma } from '#prisma/generated/client.ts';

/** By built area, by how many live there, or the same for each. */
export type ShareBasis = 'area' | 'head' | 'equal';

export type ShareScope = {
  tenantId: string;
  communityId: string;
  buildingId: string | null;
  /** Empty: of every kind. */
  propertyKinds: readonly string[];
  basis: ShareBasis;
};

/** The properties among which a cost is shared, as SQL: `property_id` and its weight, which is null where it is not known. */
export function weighedProperties(scope: ShareScope): Prisma.Sql {
  const { tenantId, communityId, buildingId, propertyKinds, basis } = scope;
  const weight = {
    area: Prisma.sql`nullif(p.built_area, 0)`,
    head: Prisma.sql`p.residents::numeric`,
    equal: Prisma.sql`1::numeric`,
  }[basis];
  return Prisma.sql`
    select p.id as property_id, ${weight} as weight from property p
    where p.tenant_id = ${tenantId}::uuid and p.community_id = ${communityId}::uuid
      ${buildingId ? Prisma.sql`and p.building_id = ${buildingId}::uuid` : Prisma.empty}
      ${propertyKinds.length > 0 ? Prisma.sql`and p.kind = any(${propertyKinds}::text[])` : Prisma.empty}`;
}

/**
 * Common table expressions that share an amount out among weighed properties, the last of them `shared` (property_id, weight, amount, total_weight):
 * by largest remainder, ties to the smaller id, so that the shares add up to the cent. The SQL half of `shareOut`. Who weighs nothing has no share.
 */
export function shareRows(weighed: Prisma.Sql, amount: bigint): Prisma.Sql {
  return Prisma.sql`
  weighed as materialized (
    select w.property_id, w.weight, sum(w.weight) over () as total_weight from (${weighed}) w where w.weight > 0
  ),
  divided as (
    select w.*, div(${amount}::numeric * w.weight, w.total_weight) as whole,
      row_number() over (order by mod(${amount}::numeric * w.weight, w.total_weight) desc, w.property_id) as place
    from weighed w
  ),
  shared as materialized (
    select d.property_id, d.weight, d.total_weight,
      (d.whole + case when d.place <= ${amount}::numeric - sum(d.whole) over () then 1 else 0 end)::bigint as amount
    from divided d
  )`;
}
