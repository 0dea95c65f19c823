import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes a certificate or a line of the work history out of a staff record. @throws DomainError `not_found` */
export const removeRecordEntry = operation({
  name: 'staff.remove-entry',
  kind: 'write',
  input: z.object({ membershipId: z.uuid(), kind: z.enum(['certificate', 'history']), id: z.uuid() }),
  can: ['update', 'StaffProfile'],
  async run({ db, tenantId, authorize, audit }, { membershipId, kind, id }) {
    authorize('update', 'StaffProfile', { tenantId, membershipId });
    const where = { tenantId, membershipId, id };
    const { count } =
      kind === 'certificate'
        ? await db.staffCertificate.deleteMany({ where })
        : await db.staffHistoryEntry.deleteMany({ where });
    if (count === 0) throw new DomainError('not_found');
    audit('StaffProfile', membershipId, { removed: kind, id });
  },
});
