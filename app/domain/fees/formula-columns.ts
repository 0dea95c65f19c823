import { Prisma } from '#prisma/generated/client.ts';
import type { FormulaColumns } from '../billing/formula/formula-sql.ts';

/** What a formula may ask of a property `p`, each looked up only where the formula asks for it; as `readFormulaAttributes` reads them. */
export function formulaColumns(tenantId: string): FormulaColumns {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  return {
    area: Prisma.sql`p.built_area`,
    inner_area: Prisma.sql`p.inner_area`,
    floor: Prisma.sql`p.floor`,
    residents: Prisma.sql`p.residents`,
    kind: Prisma.sql`p.kind`,
    vehicles: Prisma.sql`(select count(*) from vehicle v where v.tenant_id = ${tenant} and v.property_id = p.id)`,
    has_lift: Prisma.sql`coalesce(
      (select e.has_lift from entrance e where e.tenant_id = ${tenant} and e.id = p.entrance_id),
      (select u.has_lift from building u where u.tenant_id = ${tenant} and u.id = p.building_id))::int`,
  };
}
