import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { judgedReadings } from './judged-readings.ts';

export type ReadingSource = 'manual' | 'phone' | 'import' | 'estimate' | 'replacement';
export type ReadingStatus = 'accepted' | 'held' | 'rejected' | 'superseded';
export type Oddity = 'zero' | 'negative' | 'high';

export type NewReading = {
  id: string;
  meterId: string;
  readOn: Day;
  /** What the dial shows, as exact decimal text. */
  value: string;
  source: ReadingSource;
  /** Null: guess. */
  rolledOver?: boolean | null;
  photoFileId?: string | null;
  note?: string | null;
  createdBy?: string | null;
};

export type AddedReading = {
  id: string;
  meterId: string;
  consumption: string;
  status: ReadingStatus;
  oddity: Oddity | null;
  rolledOver: boolean;
};

/**
 * Adds readings, each later than all accepted ones of its meter and no two of one meter, set-based; the caller has locked the meters. Odd ones are
 * held, by the rule of `judgedReadings`. An accepted one says what held ones before it would have said, so they are superseded.
 */
export async function addReadings(
  db: TenantDb,
  tenantId: string,
  readings: readonly NewReading[],
): Promise<AddedReading[]> {
  return db.$queryRaw<AddedReading[]>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(readings)}::jsonb) as g (id uuid, "meterId" uuid, "readOn" date, value numeric,
        "rolledOver" boolean, source text, "photoFileId" uuid, note text, "createdBy" uuid)
      cross join lateral (select g."meterId" as meter_id, g."readOn" as read_on, g."rolledOver" as rolled_over) names
    ),
    ${judgedReadings(tenantId)},
    added as (
      insert into meter_reading (tenant_id, id, meter_id, read_on, value, consumption, rolled_over, oddity, status, source, photo_file_id, note, created_by)
      select ${tenantId}::uuid, g.id, g.meter_id, g.read_on, g.value, j.consumption, j.rolled_over, odd.oddity,
        case when odd.oddity is null then 'accepted' else 'held' end, g.source, g."photoFileId", g.note, g."createdBy"
      from given g join judged j on j.id = g.id
      cross join lateral (select case when g.source <> 'estimate' then j.oddity end as oddity) odd
      returning id, meter_id, read_on, consumption, rolled_over, oddity, status
    ),
    passed as (
      update meter_reading r set status = 'superseded' from added a
      where r.tenant_id = ${tenantId}::uuid and r.meter_id = a.meter_id and a.status = 'accepted' and r.status = 'held' and r.read_on < a.read_on
    )
    select id, meter_id as "meterId", trim_scale(consumption)::text as consumption, status, oddity, rolled_over as "rolledOver" from added`;
}
