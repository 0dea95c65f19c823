import { z } from 'zod';
import { documentFile } from '#app/domain/documents/document-file.ts';
import { keepDocument } from '#app/domain/documents/keep-document.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { certificateFields } from './certificate-fields.ts';

/**
 * Adds a certificate to a staff record, with its paper where there is one; who holds it and their lead are told before it ends. Whoever received the
 * file deletes it where this throws.
 *
 * @returns its id
 * @throws DomainError `not_found`; `invalid_input` with `date_order` on `expiresOn`, `file_kind` on `file`; `file_too_large`
 */
export const addCertificate = operation({
  name: 'staff.add-certificate',
  kind: 'write',
  input: certificateFields.extend({ membershipId: z.uuid(), file: documentFile.nullish() }),
  can: ['update', 'StaffProfile'],
  async run({ db, tenantId, authorize, audit }, { membershipId, name, number, issuedOn, expiresOn, file }) {
    authorize('update', 'StaffProfile', { tenantId, membershipId });
    const member = await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: membershipId } } });
    if (!member) throw new DomainError('not_found');
    if (issuedOn && expiresOn && expiresOn < issuedOn)
      throw new DomainError('invalid_input', { fields: [{ path: 'expiresOn', code: 'date_order' }] });
    const id = newId();
    await db.staffCertificate.create({
      data: {
        tenantId,
        id,
        membershipId,
        name,
        number: number || null,
        issuedOn: issuedOn ? toDateColumn(issuedOn) : null,
        expiresOn: expiresOn ? toDateColumn(expiresOn) : null,
        fileId: file ? await keepDocument(db, tenantId, file) : null,
      },
    });
    audit('StaffProfile', membershipId, { certificate: name, expiresOn, file: file?.name });
    return id;
  },
});
