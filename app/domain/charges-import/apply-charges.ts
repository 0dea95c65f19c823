import { z } from 'zod';
import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { operation } from '#tenants/operation.ts';
import { checkCharges } from './check-charges.ts';
import { lockChargesImport } from './lock-charges-import.ts';
import { resolvedCharges } from './resolved-charges.ts';
import { type TakenCharge, takeCharges } from './taking/take-charges.ts';

/** Rows that are written at a time, all within one transaction. */
const rowsPerStep = 5_000;

export type ChargesResult = { bills: number; payments: number; prepaid: number };

/**
 * Takes the staged rows over in one transaction: bills that were open or paid elsewhere, their payments, and prepaid money. What an earlier import has brought
 * stays as it is. They are checked once more; what has changed since is told as issues, and then nothing is taken over. Runs again without effect.
 */
export const applyCharges = operation({
  name: 'charges.apply',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Bill'],
  timeoutMs: 900_000,
  async run(scope, { batchId }): Promise<ChargesResult | null> {
    const { db, tenantId, audit } = scope;
    const batch = await lockChargesImport(db, tenantId, batchId);
    audit('ImportBatch', batchId, { fileName: batch.fileName });
    if (batch.status !== 'applying') return null;
    await lockLateFees(db, tenantId);
    const { issueCount, summary } = await checkCharges(db, tenantId, batch);
    if (issueCount > 0) {
      await db.importBatch.update({
        where: { tenantId_id: { tenantId, id: batchId } },
        data: { status: 'checked', issueCount, summary },
      });
      return null;
    }
    const result: ChargesResult = { bills: 0, payments: 0, prepaid: 0 };
    const terms = { system: 'file', source: batch.fileName, shortPaid: batch.terms.shortPaid };
    for (let after = -1; ; ) {
      const rows = await db.$queryRaw<(TakenCharge & { position: number })[]>`
        with resolved as (${resolvedCharges(tenantId, batchId, batch.terms.communityId)})
        select position, property_id as "propertyId", fee_item_id as "feeItemId", external_id as "externalId", data
        from resolved where position > ${after} order by position limit ${rowsPerStep}`;
      const last = rows.at(-1);
      if (!last) break;
      const taken = await takeCharges(scope, rows, terms);
      result.bills += taken.bills;
      result.payments += taken.payments;
      result.prepaid += taken.prepaid;
      after = last.position;
    }
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'applied', summary: { ...summary, taken: result } },
    });
    audit('ImportBatch', batchId, { fileName: batch.fileName, ...result });
    return result;
  },
});
