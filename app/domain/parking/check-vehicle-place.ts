import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { VehicleFields } from './vehicle-fields.ts';

/** @throws DomainError `invalid_input` where the caller may see no such property or person */
export async function checkVehiclePlace(
  { db, tenantId, ability }: OperationScope,
  { propertyId, personId }: VehicleFields,
): Promise<void> {
  if (propertyId) {
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: { id: true },
    });
    if (!property) throw refuse('propertyId');
  }
  if (personId) {
    const person = await db.person.findFirst({
      where: { AND: [{ tenantId, id: personId }, accessible(ability, 'Person')] },
      select: { id: true },
    });
    if (!person) throw refuse('personId');
  }
}

function refuse(path: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code: 'not_found' }] });
}
