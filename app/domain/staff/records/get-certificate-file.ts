import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** Where the paper of a certificate is stored. @throws DomainError `not_found` */
export const getCertificateFile = operation({
  name: 'staff.certificate-file',
  kind: 'read',
  input: z.object({ membershipId: z.uuid(), certificateId: z.uuid() }),
  can: ['read', 'StaffCertificate'],
  async run(
    { db, tenantId, ability },
    { membershipId, certificateId: id },
  ): Promise<{ key: string; name: string; contentType: string }> {
    const row = await db.staffCertificate.findFirst({
      where: { AND: [{ tenantId, membershipId, id }, accessible(ability, 'StaffCertificate')] },
      select: { file: { select: { key: true, name: true, contentType: true } } },
    });
    if (!row?.file) throw new DomainError('not_found');
    return row.file;
  },
});
