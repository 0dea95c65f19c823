import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { PersonFields } from './person-fields.ts';

type Fields = Partial<PersonFields> & { personId?: string };

/**
 * The person whom a form names: one of the register, else the one with this name and phone, else a new one.
 *
 * @throws DomainError `invalid_input` where nobody is named, `not_found`, `forbidden`
 */
export async function personOfFields(
  { db, tenantId, ability, authorize }: OperationScope,
  { personId, name, phone, email, language }: Fields,
): Promise<string> {
  if (personId) {
    const known = await db.person.findFirst({
      where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person')] },
      select: { id: true },
    });
    if (!known) throw new DomainError('not_found');
    return known.id;
  }
  if (!name) throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'required' }] });
  if (phone) {
    const same = await db.person.findFirst({
      where: { AND: [{ tenantId, name, phone }, accessible(ability, 'Person')] },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    if (same) return same.id;
  }
  const person = { tenantId, id: newId(), name, phone, email, language };
  authorize('create', 'Person', person);
  await db.person.create({ data: person });
  return person.id;
}
