import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { personFields } from './person-fields.ts';

/** Changes a person's name and how they are reached. What is left out is no longer known. @throws DomainError `not_found` */
export const updatePerson = operation({
  name: 'person.update',
  kind: 'write',
  input: personFields.extend({ personId: z.uuid() }),
  can: ['update', 'Person'],
  async run({ db, tenantId, ability, audit }, { personId, name, phone, email, language }): Promise<void> {
    const before = await db.person.findFirst({
      where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person', 'update')] },
      select: { name: true, phone: true, email: true, language: true },
    });
    if (!before) throw new DomainError('not_found');
    const after = { name, phone: phone ?? null, email: email ?? null, language: language ?? null };
    await db.person.update({ where: { tenantId_id: { tenantId, id: personId } }, data: after });
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter(
      (key) => before[key] !== after[key],
    );
    audit('Person', personId, {
      before: Object.fromEntries(changed.map((key) => [key, before[key]])),
      after: Object.fromEntries(changed.map((key) => [key, after[key]])),
    });
  },
});
