import { z } from 'zod';
import { documentFile } from '#app/domain/documents/document-file.ts';
import { keepDocument } from '#app/domain/documents/keep-document.ts';
import { operation } from '#tenants/operation.ts';
import { lockCertificate } from './lock-certificate.ts';

/**
 * Keeps the paper of a certificate, a photo or a PDF, in the place of the one before. Whoever received the file deletes it where this throws.
 *
 * @returns the storage key of the one before, which is no longer used
 * @throws DomainError `not_found`; `invalid_input` with `file_kind` at `file`; `file_too_large`
 */
export const attachCertificateFile = operation({
  name: 'staff.attach-certificate',
  kind: 'write',
  input: z.object({ membershipId: z.uuid(), certificateId: z.uuid(), file: documentFile }),
  can: ['update', 'StaffProfile'],
  async run(scope, { membershipId, certificateId, file }): Promise<string | null> {
    const { db, tenantId, authorize, audit } = scope;
    authorize('update', 'StaffProfile', { tenantId, membershipId });
    const { file: before } = await lockCertificate(scope, membershipId, certificateId);
    await db.staffCertificate.update({
      where: { tenantId_id: { tenantId, id: certificateId } },
      data: { fileId: await keepDocument(db, tenantId, file) },
    });
    if (before) await db.storedFile.delete({ where: { tenantId_id: { tenantId, id: before.id } } });
    audit('StaffProfile', membershipId, { certificateId, file: file.name, size: file.size });
    return before?.key ?? null;
  },
});
