import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { joinManyRows } from '#tenants/database/join-many-rows.ts';
import { operation } from '#tenants/operation.ts';
import { applyFees } from './applying/apply-fees.ts';
import { applyPeople } from './applying/apply-people.ts';
import { applyPlaces } from './applying/apply-places.ts';
import { applyProperties } from './applying/apply-properties.ts';
import type { ApplyStep } from './applying/apply-step.ts';
import { lockBatch } from './read-batch.ts';
import { roomForImport } from './room-for-import.ts';

/**
 * Takes the staged rows of an import into the register in one transaction, set by set. What the register knows already (a property by its community, kind
 * and code, a person by name and phone, a fee item by name) is brought up to date and not doubled. Runs again without effect.
 */
export const applyImport = operation({
  name: 'import.apply',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  timeoutMs: 900_000,
  async run({ db, ctx, tenantId, audit, now }, { batchId }): Promise<void> {
    const batch = await lockBatch(db, tenantId, batchId);
    audit('ImportBatch', batchId, { fileName: batch.fileName });
    if (batch.status !== 'applying') return;
    // Others may have taken the places since it was started: it waits, checked as it is, for a larger plan.
    const room = await roomForImport(db, batch);
    if (room && room.over > 0) {
      await db.importBatch.update({
        where: { tenantId_id: { tenantId, id: batchId } },
        data: { status: 'checked' },
      });
      return;
    }
    await joinManyRows(db, { workMemory: '128MB' });
    const home = batch.communityId
      ? await db.community.findUnique({ where: { tenantId_id: { tenantId, id: batch.communityId } } })
      : null;
    const step: ApplyStep = {
      db,
      tenantId,
      batchId,
      communityName: home?.name ?? null,
      today: localDay(now, ctx.tenant.timeZone),
    };
    await applyPlaces(step);
    await applyPeople(step);
    await applyProperties(step);
    await applyFees(step);
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'applied' },
    });
  },
});
