import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { customerLevels } from '../complaints/complaint-kinds.ts';
import { personFields } from './person-fields.ts';

/** Changes a person's name, how they are reached and how important a customer they are. How they are reached is no longer known where it is left out. @throws DomainError `not_found` */
export const updatePerson = operation({
  name: 'person.update',
  kind: 'write',
  input: personFields.extend({
    personId: z.uuid(),
    /** How important the customer is; as it was where it is left out. */
    level: z.enum(customerLevels).optional(),
  }),
  can: ['update', 'Person'],
  async run(
    { db, tenantId, ability, audit },
    { personId, name, phone, email, language, level },
  ): Promise<void> {
    const before = await db.person.findFirst({
      where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person', 'update')] },
      select: { name: true, phone: true, email: true, language: true, level: true },
    });
    if (!before) throw new DomainError('not_found');
    const after = {
      name,
      phone: phone ?? null,
      email: email ?? null,
      language: language ?? null,
      level: level ?? before.level,
    };
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
