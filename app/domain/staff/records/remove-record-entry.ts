import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * Takes a certificate or a line of the work history out of a staff record.
 *
 * @returns the storage key of the certificate's paper, which is no longer used
 * @throws DomainError `not_found`
 */
export const removeRecordEntry = operation({
  name: 'staff.remove-entry',
  kind: 'write',
  input: z.object({ membershipId: z.uuid(), kind: z.enum(['certificate', 'history']), id: z.uuid() }),
  can: ['update', 'StaffProfile'],
  async run(scope, { membershipId, kind, id }): Promise<string | null> {
    const { db, tenantId, authorize, audit } = scope;
    authorize('update', 'StaffProfile', { tenantId, membershipId });
    audit('StaffProfile', membershipId, { removed: kind, id });
    if (kind === 'history') {
      const { count } = await db.staffHistoryEntry.deleteMany({ where: { tenantId, membershipId, id } });
      if (count === 0) throw new DomainError('not_found');
      return null;
    }
    const { file } = await lockCertificate(scope, membershipId, id);
    await db.staffCertificate.delete({ where: { tenantId_id: { tenantId, id } } });
    if (file) await db.storedFile.delete({ where: { tenantId_id: { tenantId, id: file.id } } });
    return file?.key ?? null;
  },
});
