import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { memberOf } from '../member-of.ts';
import { checkStaged } from './check-staged.ts';
import { lockReadingImport } from './lock-reading-import.ts';
import { lockStagedMeters, takeStaged } from './take-staged.ts';

/**
 * Takes the readings of a checked import over, all of them or nothing. They are checked once more: what has been recorded or billed since the check is
 * told as issues, and then nothing is taken over (`readings` is 0).
 *
 * @throws DomainError `not_found`, `import_has_errors`, `conflict` where it has been taken over or given up
 */
export const applyReadingImport = operation({
  name: 'meter.apply-import',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['create', 'MeterReading'],
  timeoutMs: 120_000,
  async run({ db, ctx, tenantId, audit }, { batchId }): Promise<{ readings: number; held: number }> {
    const { status, feeItemId, columns, issueCount } = await lockReadingImport(db, tenantId, batchId);
    if (status !== 'checked') throw new DomainError('conflict');
    if (issueCount > 0) throw new DomainError('import_has_errors', { params: { count: issueCount } });
    const staged = { tenantId, batchId, feeItemId };
    // Nothing is recorded between the check and the end.
    await lockStagedMeters(db, staged);
    await checkStaged(db, { ...staged, columns });
    const found = await db.importIssue.count({ where: { tenantId, batchId } });
    const taken = found === 0 ? await takeStaged(db, { ...staged, createdBy: memberOf(ctx) }) : null;
    if (taken) await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: taken ? { status: 'applied', summary: { ...taken } } : { issueCount: found },
    });
    const told = taken ?? { readings: 0, held: 0 };
    audit('ImportBatch', batchId, told);
    return told;
  },
});
