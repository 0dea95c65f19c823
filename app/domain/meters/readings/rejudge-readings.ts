import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { judgedReadings } from './judged-readings.ts';

/**
 * Counts the readings after a day anew, one after the other, because one before them has changed. What is no longer odd is accepted; what has become
 * odd is held, unless somebody has released it or it is an estimate.
 */
export async function rejudgeReadings(
  db: TenantDb,
  tenantId: string,
  meterId: string,
  after: Day,
): Promise<void> {
  const later = await db.meterReading.findMany({
    where: {
      tenantId,
      meterId,
      status: { in: ['accepted', 'held'] },
      readOn: { gt: toDateColumn(after) },
    },
    orderBy: { readOn: 'asc' },
    select: { id: true },
  });
  for (const { id } of later) {
    await db.$executeRaw`
      with given as (
        select r.id, r.meter_id, r.read_on, r.value, nullif(r.rolled_over, false) as rolled_over from meter_reading r
        where r.tenant_id = ${tenantId}::uuid and r.id = ${id}::uuid
      ),
      ${judgedReadings(tenantId)},
      changed as (
        update meter_reading r set consumption = j.consumption, rolled_over = j.rolled_over, oddity = odd.oddity,
          status = case when odd.oddity is null or r.decided_at is not null then 'accepted' else 'held' end
        from judged j, lateral (select case when (select source from meter_reading s where s.tenant_id = ${tenantId}::uuid and s.id = j.id) <> 'estimate'
          then j.oddity end as oddity) odd
        where r.tenant_id = ${tenantId}::uuid and r.id = j.id and r.status in ('accepted', 'held')
        returning r.meter_id, r.read_on, r.status
      )
      update meter_reading r set status = 'superseded' from changed c
      where r.tenant_id = ${tenantId}::uuid and r.meter_id = c.meter_id and c.status = 'accepted' and r.status = 'held' and r.read_on < c.read_on`;
  }
}
