import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type LockedMeter, lockMeter } from './lock-meter.ts';
import type { ReadingSource, ReadingStatus } from './readings/add-readings.ts';

export type LockedReading = {
  id: string;
  readOn: Day;
  value: string;
  status: ReadingStatus;
  source: ReadingSource;
  photoFileId: string | null;
};

/**
 * A reading with its meter, which is locked: all that happens to readings of one meter happens in turn.
 *
 * @throws DomainError `not_found`
 */
export async function lockReading(
  db: TenantDb,
  tenantId: string,
  readingId: string,
): Promise<{ reading: LockedReading; meter: LockedMeter }> {
  const where = { tenantId_id: { tenantId, id: readingId } };
  const found = await db.meterReading.findUnique({ where, select: { meterId: true } });
  if (!found) throw new DomainError('not_found');
  const meter = await lockMeter(db, tenantId, found.meterId);
  const { id, readOn, value, status, source, photoFileId } = await db.meterReading.findUniqueOrThrow({
    where,
  });
  return {
    meter,
    reading: {
      id,
      photoFileId,
      readOn: dayOf(readOn),
      value: value.toFixed(),
      status: status as ReadingStatus,
      source: source as ReadingSource,
    },
  };
}
