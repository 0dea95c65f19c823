import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { seal } from '#app/kernel/seal.ts';
import { operation } from '#tenants/operation.ts';
import { lockBatch } from './read-batch.ts';
import type { RegisterChunk } from './reading/parse-register.ts';
import type { RegisterRow } from './reading/register/register-row.ts';

/** Rows of one chunk have places of their own, so that a chunk that is staged twice meets itself. */
const placesPerChunk = 100_000;

/** Stages the facts and issues of one chunk, once; false when the import is no longer being read. */
export const stageChunk = operation({
  name: 'import.stage-chunk',
  kind: 'write',
  input: z.object({ batchId: z.uuid(), chunk: z.custom<RegisterChunk>() }),
  can: ['import', 'Property'],
  timeoutMs: 60_000,
  async run({ db, tenantId, audit }, { batchId, chunk }): Promise<boolean> {
    const batch = await lockBatch(db, tenantId, batchId);
    audit('ImportBatch', batchId, { rowsRead: chunk.rowsRead });
    if (batch.status !== 'reading') return false;
    if (batch.chunksDone > chunk.index) return true;
    const first = chunk.index * placesPerChunk;
    const rows = chunk.rows.map((row, index) => ({
      position: first + index,
      entity: row.entity,
      sheet: row.sheet,
      row: row.row,
      data: stagedData(row),
    }));
    await db.$executeRaw`
      insert into import_row (tenant_id, batch_id, entity, position, sheet, "row", data)
      select ${tenantId}::uuid, ${batchId}::uuid, r.entity, r.position, r.sheet, r."row", r.data
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(entity text, position int, sheet text, "row" int, data jsonb)`;
    await db.importIssue.createMany({
      data: chunk.issues.map((issue, index) => ({ tenantId, batchId, position: first + index, ...issue })),
    });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: {
        chunksDone: chunk.index + 1,
        rowsDone: chunk.rowsRead,
        rowsTotal: chunk.rowsTotal,
        issueCount: chunk.totals.error,
        warningCount: chunk.totals.warning,
      },
    });
    return true;
  },
});

/** People get their id here, and their identity number is sealed before it is stored anywhere. */
function stagedData(row: RegisterRow): unknown {
  if (row.entity !== 'person') return row.data;
  const { identityNumber, ...data } = row.data;
  return {
    ...data,
    id: newId(),
    sealedIdentity: identityNumber ? seal(identityNumber, 'identity') : null,
    identityTail: identityNumber ? identityNumber.slice(-4) : null,
  };
}

/** Ends the check: rows that belong to no community are told, and what the import would bring is counted. */
export const finishReading = operation({
  name: 'import.finish-reading',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  timeoutMs: 60_000,
  async run({ db, tenantId, audit }, { batchId }): Promise<void> {
    const batch = await lockBatch(db, tenantId, batchId);
    if (batch.status !== 'reading') return;
    let homeless = 0;
    if (!batch.communityId) {
      homeless = await db.$executeRaw`
        insert into import_issue (tenant_id, batch_id, position, sheet, "row", code, params)
        select tenant_id, batch_id, 2000000000 + row_number() over (order by position), sheet, "row", 'required', '{"field": "community"}'
        from import_row where tenant_id = ${tenantId}::uuid and batch_id = ${batchId}::uuid
          and entity in ('building', 'property') and data->>'community' is null
        order by position limit 1000`;
    }
    const counts = await db.$queryRaw<{ entity: string; count: bigint }[]>`
      select entity, count(*) from import_row where tenant_id = ${tenantId}::uuid and batch_id = ${batchId}::uuid group by entity`;
    const summary = Object.fromEntries(counts.map(({ entity, count }) => [entity, Number(count)]));
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'checked', summary, issueCount: { increment: homeless } },
    });
    audit('ImportBatch', batchId, summary);
  },
});
