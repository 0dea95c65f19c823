import type { Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { addReadings } from '../readings/add-readings.ts';
import { rejudgeReadings } from '../readings/rejudge-readings.ts';

type Staged = { tenantId: string; batchId: string; feeItemId: string; createdBy: string | null };

type Row = { meterId: string; readOn: Day; value: string; nth: number };

/** Locks the meters of the staged rows, in the order of their ids. */
export async function lockStagedMeters(
  db: TenantDb,
  { tenantId, batchId, feeItemId }: Omit<Staged, 'createdBy'>,
): Promise<void> {
  await db.$executeRaw`
    select from meter m where m.tenant_id = ${tenantId}::uuid and m.id = any(array(${stagedMeters({ tenantId, batchId, feeItemId })}))
    order by m.id for update`;
}

/**
 * The ids of the staged rows' meters. Each is looked up by its number through the index: nothing is known yet of how many rows there are, and a
 * join of all with all would never end.
 */
function stagedMeters({ tenantId, batchId, feeItemId }: Omit<Staged, 'createdBy'>): Prisma.Sql {
  return Prisma.sql`
    select distinct m.id from import_row i
    cross join lateral (
      select m.id from meter m
      where m.tenant_id = ${tenantId}::uuid and m.fee_item_id = ${feeItemId}::uuid and m.number = i.data->>'number' offset 0
    ) m
    where i.tenant_id = ${tenantId}::uuid and i.batch_id = ${batchId}::uuid`;
}

/** Rows of one statement; they are joined with what was worked out of them. */
const chunkRows = 500;

/**
 * Takes the staged rows of an import over as readings: of each meter first its first one, then its second, so that each is judged by those before
 * it. The caller has locked the meters (`lockStagedMeters`).
 */
export async function takeStaged(
  db: TenantDb,
  { tenantId, batchId, feeItemId, createdBy }: Staged,
): Promise<{ readings: number; held: number }> {
  const rows = await db.$queryRaw<Row[]>`
    select m.id as "meterId", i.data->>'readOn' as "readOn", i.data->>'value' as value,
      (row_number() over (partition by m.id order by i.data->>'readOn'))::int as nth
    from import_row i
    cross join lateral (
      select m.id from meter m
      where m.tenant_id = ${tenantId}::uuid and m.fee_item_id = ${feeItemId}::uuid and m.number = i.data->>'number' offset 0
    ) m
    where i.tenant_id = ${tenantId}::uuid and i.batch_id = ${batchId}::uuid
    order by nth, m.id`;
  const heldBefore = await db.$queryRaw<{ meterId: string }[]>`
    select distinct r.meter_id as "meterId" from meter_reading r
    where r.tenant_id = ${tenantId}::uuid and r.status = 'held' and r.meter_id = any(array(${stagedMeters({ tenantId, batchId, feeItemId })}))`;
  let held = 0;
  for (let nth = 1, done = 0; done < rows.length; nth += 1) {
    const turn = rows.filter((row) => row.nth === nth);
    done += turn.length;
    for (let from = 0; from < turn.length; from += chunkRows) {
      const added = await addReadings(
        db,
        tenantId,
        turn.slice(from, from + chunkRows).map(({ meterId, readOn, value }) => ({
          id: newId(),
          meterId,
          readOn,
          value,
          createdBy,
          source: 'import' as const,
        })),
      );
      held += added.filter(({ status }) => status === 'held').length;
    }
  }
  // What was held before may come after readings that are there only now.
  for (const { meterId } of heldBefore) {
    const first = rows.find((row) => row.meterId === meterId);
    if (first) await rejudgeReadings(db, tenantId, meterId, first.readOn);
  }
  return { readings: rows.length, held };
}
