import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type LockedMeter = {
  id: string;
  propertyId: string | null;
  communityId: string | null;
  buildingId: string | null;
  feeItemId: string;
  number: string;
  place: string | null;
  maxValue: string | null;
  multiplier: string;
  retiredOn: Day | null;
};

/**
 * A meter, locked until the transaction ends: two readings of one meter must not be counted from the same one before.
 *
 * @throws DomainError `not_found`
 */
export async function lockMeter(db: TenantDb, tenantId: string, meterId: string): Promise<LockedMeter> {
  await db.$executeRaw`select from meter where tenant_id = ${tenantId}::uuid and id = ${meterId}::uuid for update`;
  const meter = await db.meter.findUnique({ where: { tenantId_id: { tenantId, id: meterId } } });
  if (!meter) throw new DomainError('not_found');
  const { id, propertyId, communityId, buildingId, feeItemId, number, place } = meter;
  return {
    id,
    propertyId,
    communityId,
    buildingId,
    feeItemId,
    number,
    place,
    maxValue: meter.maxValue?.toFixed() ?? null,
    multiplier: meter.multiplier.toFixed(),
    retiredOn: meter.retiredOn && dayOf(meter.retiredOn),
  };
}
