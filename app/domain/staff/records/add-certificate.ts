import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { certificateFields } from './certificate-fields.ts';

/**
 * Adds a certificate to a staff record; who holds it and their lead are told before it ends.
 *
 * @returns its id
 * @throws DomainError `not_found`; `invalid_input` with `date_order` on `expiresOn`
 */
export const addCertificate = operation({
  name: 'staff.add-certificate',
  kind: 'write',
  input: certificateFields.extend({ membershipId: z.uuid() }),
  can: ['update', 'StaffProfile'],
  async run({ db, tenantId, authorize, audit }, { membershipId, name, number, issuedOn, expiresOn }) {
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
      },
    });
    audit('StaffProfile', membershipId, { certificate: name, expiresOn });
    return id;
  },
});
