import { z } from 'zod';
import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { toStoredJson } from '#app/kernel/json.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { photoField } from '../keep-photo.ts';
import { memberOf } from '../member-of.ts';
import { publicMeterKinds } from '../metered-kinds.ts';
import { checkStaged } from './check-staged.ts';
import { type ParsedReadings, parseReadings } from './parse-readings.ts';
import { lockStagedMeters, takeStaged } from './take-staged.ts';

/** A received file, as `receiveUpload` gives it. */
const received = photoField;

type NewImport = { file: z.output<typeof received>; feeItemId: string };

/**
 * Reads an uploaded table of readings of a fee item's meters and checks every cell. Nothing is taken over yet: `applyReadingImport` does that, all
 * of it or nothing.
 *
 * @throws DomainError `forbidden`, `invalid_input` with `fee_item_not_metered` at `feeItemId`, and those of `parseReadings`
 */
export async function importReadings(
  ctx: TenantContext,
  { file, feeItemId }: NewImport,
): Promise<{ batchId: string }> {
  if (!ctx.ability.can('create', 'MeterReading')) throw new DomainError('forbidden');
  const local = await localPathOf(ctx.tenant.id, file.key);
  try {
    const parsed = await parseReadings(
      { path: local.path, fileName: file.name },
      localDay(ctx.now(), ctx.tenant.timeZone),
    );
    return await stageReadings(ctx, { file, feeItemId, parsed });
  } finally {
    await local.release();
  }
}

const stageReadings = operation({
  name: 'meter.import-readings',
  kind: 'write',
  input: z.object({ file: received, feeItemId: z.uuid(), parsed: z.custom<ParsedReadings>() }),
  can: ['create', 'MeterReading'],
  timeoutMs: 120_000,
  async run({ db, ctx, tenantId, audit }, { file, feeItemId, parsed }): Promise<{ batchId: string }> {
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item || !publicMeterKinds.includes(item.kind))
      throw new DomainError('invalid_input', {
        fields: [{ path: 'feeItemId', code: 'fee_item_not_metered' }],
      });
    const { id: fileId, key, name, contentType, size } = file;
    await db.storedFile.create({
      data: { tenantId, id: fileId, key, name, contentType, size: BigInt(size) },
    });
    const batchId = newId();
    const { sheet, columns, rows, issues } = parsed;
    const createdBy = memberOf(ctx);
    await db.importBatch.create({
      data: {
        tenantId,
        id: batchId,
        kind: 'readings',
        fileId,
        fileName: name,
        status: 'checked',
        mapping: toStoredJson({ feeItemId, columns }) ?? {},
        rowsTotal: rows.length,
        rowsDone: rows.length,
        createdBy,
      },
    });
    await db.$executeRaw`
      insert into import_row (tenant_id, batch_id, entity, position, sheet, "row", data)
      select ${tenantId}::uuid, ${batchId}::uuid, 'reading', row_number() over (order by r."row"), ${sheet}, r."row",
        jsonb_build_object('number', r.number, 'readOn', r."readOn", 'value', r.value)
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("row" int, number text, "readOn" text, value text)`;
    await db.importIssue.createMany({
      data: issues.map((issue, position) => ({ tenantId, batchId, position, sheet, ...issue })),
    });
    await checkStaged(db, { tenantId, batchId, feeItemId, columns });
    const issueCount = await db.importIssue.count({ where: { tenantId, batchId } });
    // What would be held is known by trying; nothing of it stays.
    let held = 0;
    if (issueCount === 0) {
      await db.$executeRaw`savepoint tried`;
      await lockStagedMeters(db, { tenantId, batchId, feeItemId });
      ({ held } = await takeStaged(db, { tenantId, batchId, feeItemId, createdBy }));
      await db.$executeRaw`rollback to savepoint tried`;
    }
    const meters = new Set(rows.map(({ number }) => number)).size;
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { issueCount, summary: { readings: rows.length, meters, held } },
    });
    audit('ImportBatch', batchId, { fileName: name, readings: rows.length, errors: issueCount });
    return { batchId };
  },
});
