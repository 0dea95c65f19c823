import type { TenantDb } from '#tenants/with-tenant.ts';
import type { FormulaAttributes } from '../billing/formula/evaluate-formula.ts';

/** What a formula may ask of one property, as it stands today; null for a property that is not there. */
export async function readFormulaAttributes(
  db: TenantDb,
  tenantId: string,
  propertyId: string,
): Promise<Required<FormulaAttributes> | null> {
  const row = await db.property.findUnique({
    where: { tenantId_id: { tenantId, id: propertyId } },
    include: {
      building: { select: { hasLift: true } },
      entrance: { select: { hasLift: true } },
      _count: { select: { vehicles: true } },
    },
  });
  if (!row) return null;
  // What is known of the entrance goes before what is known of the whole building.
  const hasLift = row.entrance?.hasLift ?? row.building?.hasLift;
  return {
    area: row.builtArea?.toFixed() ?? null,
    inner_area: row.innerArea?.toFixed() ?? null,
    floor: row.floor?.toString() ?? null,
    residents: row.residents?.toString() ?? null,
    vehicles: row._count.vehicles.toString(),
    kind: row.kind,
    has_lift: hasLift === null || hasLift === undefined ? null : hasLift ? '1' : '0',
  };
}
