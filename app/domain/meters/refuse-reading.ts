import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billedThrough } from './billed-through.ts';
import type { LockedMeter } from './lock-meter.ts';
import { isOnDial } from './readings/dial.ts';

export const refusedReading = (path: string, code: string, params?: Record<string, string>) =>
  new DomainError('invalid_input', { fields: [{ path, code, ...(params && { params }) }] });

/**
 * Readings come in order: a day that is not later than the last accepted reading, or not later than what has been billed, could not be billed any
 * more.
 *
 * @throws DomainError `invalid_input` with `day_in_future`, `meter_retired`, `reading_not_later`, `reading_held_that_day` or `reading_billed` at
 *   `readOn`, or `beyond_dial` at `value`
 */
export async function refuseReading(
  db: TenantDb,
  tenantId: string,
  meter: LockedMeter,
  { readOn, value, today }: { readOn: Day; value: string; today: Day },
): Promise<void> {
  if (readOn > today) throw refusedReading('readOn', 'day_in_future');
  if (meter.retiredOn) throw refusedReading('readOn', 'meter_retired', { day: meter.retiredOn });
  if (!isOnDial(value, meter.maxValue))
    throw refusedReading('value', 'beyond_dial', { max: meter.maxValue ?? '' });
  const standing = await db.meterReading.findMany({
    where: {
      tenantId,
      meterId: meter.id,
      status: { in: ['accepted', 'held'] },
      readOn: { gte: new Date(`${readOn}T00:00:00Z`) },
    },
    orderBy: { readOn: 'desc' },
    select: { readOn: true, status: true },
  });
  const accepted = standing.find(({ status }) => status === 'accepted');
  if (accepted) throw refusedReading('readOn', 'reading_not_later', { day: dayOf(accepted.readOn) });
  if (standing.some((held) => dayOf(held.readOn) === readOn))
    throw refusedReading('readOn', 'reading_held_that_day');
  const billed = await billedThrough(db, tenantId, meter.id);
  if (billed && billed >= readOn) throw refusedReading('readOn', 'reading_billed', { day: billed });
}
