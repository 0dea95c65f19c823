import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { codeOfFields, placeOfFields } from './place-of-fields.ts';
import { propertyFields } from './property-fields.ts';

/**
 * Changes what is known of a property. Its code stays as long as its place does, because imported codes may be made otherwise.
 *
 * @throws DomainError `not_found`, `already_exists` (at `room`), `invalid_input`
 */
export const updateProperty = operation({
  name: 'property.update',
  kind: 'write',
  input: propertyFields.extend({ propertyId: z.uuid() }),
  can: ['update', 'Property'],
  async run(scope, { propertyId, ...fields }): Promise<void> {
    const { db, tenantId, ability, authorize, audit } = scope;
    const before = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property', 'update')] },
    });
    if (!before) throw new DomainError('not_found');
    const place = await placeOfFields(scope, fields);
    const moved =
      before.communityId !== place.communityId ||
      before.buildingId !== place.buildingId ||
      before.entranceId !== place.entranceId ||
      before.room !== fields.room;
    const code = moved ? codeOfFields(fields) : before.code;
    const { kind, status, room, floor, layout, residents, builtArea, innerArea } = fields;
    const row = {
      ...place,
      kind,
      status,
      room,
      code,
      floor: floor ?? null,
      layout: layout ?? null,
      residents: residents ?? null,
      builtArea: builtArea ?? null,
      innerArea: innerArea ?? null,
    };
    // Nobody moves a property out of what they may change.
    authorize('update', 'Property', { ...before, ...row });
    const taken = await db.property.findFirst({
      where: { tenantId, communityId: place.communityId, kind, code, id: { not: propertyId } },
      select: { id: true },
    });
    if (taken) {
      throw new DomainError('already_exists', { fields: [{ path: 'room', code: 'property_exists' }] });
    }
    await db.property.update({ where: { tenantId_id: { tenantId, id: propertyId } }, data: row });
    audit('Property', propertyId, { before: { ...shown(before), code: before.code }, after: shown(row) });
  },
});

function shown(row: {
  kind: string;
  status: string;
  code: string;
  residents: number | null;
  builtArea: unknown;
  innerArea: unknown;
}): Record<string, unknown> {
  return {
    kind: row.kind,
    status: row.status,
    code: row.code,
    residents: row.residents,
    builtArea: row.builtArea === null ? null : String(row.builtArea),
    innerArea: row.innerArea === null ? null : String(row.innerArea),
  };
}
