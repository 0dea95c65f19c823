import { z } from 'zod';
import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { checkCharges } from './check-charges.ts';
import { lockChargesImport } from './lock-charges-import.ts';
import { type ChargeChunk, parseCharges } from './parsing/parse-charges.ts';

/** Rows of one chunk have places of their own, so that a chunk that is staged twice meets itself. */
const placesPerChunk = 10_000;
/** Issues that are kept; beyond, they are only counted. */
const keptIssues = 1_000;

/**
 * Reads and stages an import, a chunk in each transaction, and checks it against the register; goes on where an earlier attempt left off.
 *
 * @throws what `signal` was aborted with, between two chunks
 */
export async function readCharges(ctx: TenantContext, batchId: string, signal: AbortSignal): Promise<void> {
  const batch = await findReading(ctx, { batchId });
  if (!batch) return;
  const local = await localPathOf(ctx.tenant.id, batch.key);
  try {
    const terms = { currency: ctx.tenant.currency, today: localDay(ctx.now(), ctx.tenant.timeZone) };
    for await (const chunk of parseCharges({ path: local.path, fileName: batch.fileName }, terms)) {
      signal.throwIfAborted();
      if (chunk.index < batch.chunksDone) continue;
      // Somebody has given the import up meanwhile.
      if (!(await stageCharges(ctx, { batchId, chunk }))) return;
    }
    await finishReading(ctx, { batchId });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'temporarily_unavailable') throw error;
    await failCharges(ctx, { batchId, error: error.code });
  } finally {
    await local.release();
  }
}

const input = z.object({ batchId: z.uuid() });

const findReading = operation({
  name: 'charges.find-reading',
  kind: 'read',
  input,
  can: ['import', 'Bill'],
  async run({ db, tenantId }, { batchId }) {
    const batch = await lockChargesImport(db, tenantId, batchId);
    if (batch.status !== 'reading') return null;
    return { key: batch.file.key, fileName: batch.fileName, chunksDone: batch.chunksDone };
  },
});

const stageCharges = operation({
  name: 'charges.stage-chunk',
  kind: 'write',
  input: input.extend({ chunk: z.custom<ChargeChunk>() }),
  can: ['import', 'Bill'],
  timeoutMs: 60_000,
  async run({ db, tenantId, audit }, { batchId, chunk }): Promise<boolean> {
    const batch = await lockChargesImport(db, tenantId, batchId);
    audit('ImportBatch', batchId, { rowsRead: chunk.rowsRead });
    if (batch.status !== 'reading') return false;
    if (batch.chunksDone > chunk.index) return true;
    const first = chunk.index * placesPerChunk;
    await db.$executeRaw`
      insert into import_row (tenant_id, batch_id, entity, position, sheet, "row", data)
      select ${tenantId}::uuid, ${batchId}::uuid, 'charge', ${first}::int + row_number() over (order by r."row"), ${chunk.sheet}, r."row", r.data
      from jsonb_to_recordset(${JSON.stringify(chunk.rows)}::jsonb) as r ("row" int, data jsonb)`;
    const room = Math.max(0, keptIssues - batch.issueCount);
    await db.importIssue.createMany({
      data: chunk.issues.slice(0, room).map((issue, index) => ({
        tenantId,
        batchId,
        position: first + index,
        sheet: chunk.sheet,
        ...issue,
      })),
    });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: {
        chunksDone: chunk.index + 1,
        rowsDone: chunk.rowsRead,
        rowsTotal: chunk.rowsTotal,
        issueCount: { increment: chunk.issues.length },
        mapping: { ...batch.terms, columns: chunk.columns },
      },
    });
    return true;
  },
});

const finishReading = operation({
  name: 'charges.finish-reading',
  kind: 'write',
  input,
  can: ['import', 'Bill'],
  timeoutMs: 300_000,
  async run({ db, tenantId, audit }, { batchId }): Promise<void> {
    const batch = await lockChargesImport(db, tenantId, batchId);
    if (batch.status !== 'reading') return;
    const { issueCount, summary } = await checkCharges(db, tenantId, batch);
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'checked', issueCount, summary, rowsDone: batch.rowsTotal },
    });
    audit('ImportBatch', batchId, { issueCount, ...summary });
  },
});

/** Ends an import with the code of its reason. Nothing of it counts. */
export const failCharges = operation({
  name: 'charges.fail-import',
  kind: 'write',
  input: input.extend({ error: z.string().max(200) }),
  can: ['import', 'Bill'],
  async run({ db, tenantId, audit }, { batchId, error }): Promise<void> {
    await db.importBatch.updateMany({
      where: { tenantId, id: batchId, kind: 'charges', status: { notIn: ['applied', 'cancelled'] } },
      data: { status: 'failed', error },
    });
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    audit('ImportBatch', batchId, { error });
  },
});
