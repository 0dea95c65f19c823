import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { historyFields } from './certificate-fields.ts';

/**
 * Adds a line to the work history of a member of the staff.
 *
 * @returns its id
 * @throws DomainError `not_found`; `invalid_input` with `date_order` on `endsOn`
 */
export const addHistory = operation({
  name: 'staff.add-history',
  kind: 'write',
  input: historyFields.extend({ membershipId: z.uuid() }),
  can: ['update', 'StaffProfile'],
  async run({ db, tenantId, authorize, audit }, { membershipId, startsOn, endsOn, ...fields }) {
    authorize('update', 'StaffProfile', { tenantId, membershipId });
    const member = await db.membership.findUnique({ where: { tenantId_id: { tenantId, id: membershipId } } });
    if (!member) throw new DomainError('not_found');
    if (endsOn && endsOn < startsOn)
      throw new DomainError('invalid_input', { fields: [{ path: 'endsOn', code: 'date_order' }] });
    const id = newId();
    await db.staffHistoryEntry.create({
      data: {
        tenantId,
        id,
        membershipId,
        jobTitle: fields.jobTitle,
        employer: fields.employer || null,
        departmentName: fields.departmentName || null,
        note: fields.note || null,
        startsOn: toDateColumn(startsOn),
        endsOn: endsOn ? toDateColumn(endsOn) : null,
      },
    });
    audit('StaffProfile', membershipId, { jobTitle: fields.jobTitle, startsOn, endsOn });
    return id;
  },
});
