import { requirePropertyRoom } from '#app/domain/subscription/property-room.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { codeOfFields, placeOfFields } from './place-of-fields.ts';
import { propertyFields } from './property-fields.ts';

/**
 * Enters a property.
 *
 * @throws DomainError `already_exists` (at `room`) where the community has one of its kind and code, `invalid_input`
 */
export const createProperty = operation({
  name: 'property.create',
  kind: 'write',
  input: propertyFields,
  can: ['create', 'Property'],
  async run(scope, fields): Promise<{ propertyId: string }> {
    const { db, tenantId, authorize, audit } = scope;
    const place = await placeOfFields(scope, fields);
    const { kind, status, room, floor, layout, residents, builtArea, innerArea } = fields;
    const row = { ...place, kind, status, room, floor, layout, residents, builtArea, innerArea };
    const property = { tenantId, id: newId(), code: codeOfFields(fields), ...row };
    authorize('create', 'Property', property);
    await requirePropertyRoom(db, tenantId, 1);
    const { count } = await db.property.createMany({ data: property, skipDuplicates: true });
    if (count === 0) {
      throw new DomainError('already_exists', { fields: [{ path: 'room', code: 'property_exists' }] });
    }
    audit('Property', property.id, { code: property.code, kind });
    return { propertyId: property.id };
  },
});
