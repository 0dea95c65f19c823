import { addDays, type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billedThrough } from './billed-through.ts';
import type { LockedMeter } from './lock-meter.ts';

/**
 * The day on which a reading still bills: its own or, where a bill has gone past it meanwhile (by another meter of the same item), the first one after
 * the bill on which the meter has no other reading.
 */
export async function firstOpenDay(
  db: TenantDb,
  tenantId: string,
  meter: LockedMeter,
  readOn: Day,
): Promise<Day> {
  const billed = await billedThrough(db, tenantId, meter.id);
  if (!billed || billed < readOn) return readOn;
  let day = addDays(billed, 1);
  while (
    await db.meterReading.count({
      where: {
        tenantId,
        meterId: meter.id,
        readOn: toDateColumn(day),
        status: { in: ['accepted', 'held'] },
      },
    })
  )
    day = addDays(day, 1);
  return day;
}
