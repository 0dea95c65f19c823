import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { contractorFields } from './contractor-fields.ts';

/** Writes a contractor down, or changes one. @throws DomainError `not_found`, `invalid_input` where another has the name */
export const saveContractor = operation({
  name: 'contractor.save',
  kind: 'write',
  input: contractorFields.extend({ contractorId: z.uuid().nullish(), isActive: z.boolean().default(true) }),
  can: ['manage', 'Contractor'],
  async run({ db, tenantId, audit, now }, { contractorId, ...fields }): Promise<{ contractorId: string }> {
    const other = await db.contractor.findFirst({
      where: { tenantId, name: fields.name, ...(contractorId && { id: { not: contractorId } }) },
      select: { id: true },
    });
    if (other) throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'already_exists' }] });
    if (contractorId) {
      const { count } = await db.contractor.updateMany({
        where: { tenantId, id: contractorId },
        data: fields,
      });
      if (count === 0) throw new DomainError('not_found');
      audit('Contractor', contractorId, fields);
      return { contractorId };
    }
    const id = newId();
    await db.contractor.create({ data: { tenantId, id, ...fields, createdAt: now } });
    audit('Contractor', id, fields);
    return { contractorId: id };
  },
});
