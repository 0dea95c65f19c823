import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { toStoredJson } from '#app/kernel/json.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { lockBatch } from './read-batch.ts';
import { registerMapping } from './reading/register/register-mapping.ts';
import { targetFields } from './reading/register/register-targets.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'import.read': { batchId: string };
  }
}

const placed = new Set(['buildings', 'properties', 'parking_spaces']);

/**
 * Starts the check of an import with the mapping that the person has confirmed: every row is read in the background and staged. May be called again after
 * a check, with another mapping.
 *
 * @throws DomainError `invalid_input` (`community_required` where the file does not say to which community its rows belong, `field_unmapped`),
 *   `conflict` when the import is being applied or has ended
 */
export const startReading = operation({
  name: 'import.start-reading',
  kind: 'write',
  input: z.object({
    batchId: z.uuid(),
    mapping: registerMapping,
    /** For rows that name no community: one that exists, or the name of a new one. */
    communityId: z.uuid().optional(),
    communityName: z.string().trim().min(1).max(80).optional(),
  }),
  can: ['import', 'Property'],
  async run(scope, { batchId, mapping, communityId, communityName }): Promise<void> {
    const { db, tenantId, outbox, audit } = scope;
    const batch = await lockBatch(db, tenantId, batchId);
    if (!['previewed', 'reading', 'checked', 'failed'].includes(batch.status) || batch.preview === null)
      throw new DomainError('conflict');
    for (const [index, sheet] of mapping.sheets.entries()) {
      const mapped = new Set(Object.values(sheet.columns));
      const missing = sheet.target
        ? targetFields[sheet.target].required.filter((field) => !mapped.has(field))
        : [];
      if (missing[0]) throw refuse(`mapping.sheets.${index}`, 'field_unmapped', { field: missing[0] });
    }
    const needsCommunity = mapping.sheets.some(
      (sheet) =>
        sheet.target && placed.has(sheet.target) && !Object.values(sheet.columns).includes('community'),
    );
    const target = await communityFor(scope, communityId, communityName);
    if (needsCommunity && !target) throw refuse('communityName', 'community_required');
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importIssue.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: {
        status: 'reading',
        mapping: toStoredJson(mapping) ?? {},
        communityId: target,
        error: null,
        rowsDone: 0,
        chunksDone: 0,
        issueCount: 0,
        warningCount: 0,
      },
    });
    await outbox('import.read', { batchId });
    audit('ImportBatch', batchId, { communityId: target });
  },
});

async function communityFor(
  { db, tenantId }: OperationScope,
  id?: string,
  name?: string,
): Promise<string | null> {
  if (id) {
    const known = await db.community.findUnique({
      where: { tenantId_id: { tenantId, id } },
      select: { id: true },
    });
    if (!known) throw new DomainError('not_found');
    return known.id;
  }
  if (!name) return null;
  // Made now so that the check can speak of it; an import that is given up leaves an empty community, which can be removed.
  const community = await db.community.upsert({
    where: { tenantId_name: { tenantId, name } },
    create: { tenantId, id: newId(), name },
    update: {},
  });
  return community.id;
}

function refuse(path: string, code: string, params?: Record<string, string>): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code, params }] });
}
