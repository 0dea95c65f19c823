import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { PropertyFields } from './property-fields.ts';

export type FieldsPlace = { communityId: string; buildingId: string | null; entranceId: string | null };

/**
 * The ids of the place that a form names; building and entrance are made where they are new.
 *
 * @throws DomainError `invalid_input` where there is no such community for the caller, or an entrance without its building
 */
export async function placeOfFields(
  { db, tenantId, ability }: OperationScope,
  { communityId, building, entrance }: PropertyFields,
): Promise<FieldsPlace> {
  const community = await db.community.findFirst({
    where: { AND: [{ tenantId, id: communityId }, accessible(ability, 'Community')] },
    select: { id: true },
  });
  if (!community) throw refuse('communityId', 'not_found');
  if (entrance && !building) throw refuse('building', 'required');
  if (!building) return { communityId, buildingId: null, entranceId: null };
  const { id: buildingId } = await db.building.upsert({
    where: { tenantId_communityId_name: { tenantId, communityId, name: building } },
    create: { tenantId, id: newId(), communityId, name: building },
    update: {},
    select: { id: true },
  });
  if (!entrance) return { communityId, buildingId, entranceId: null };
  const { id: entranceId } = await db.entrance.upsert({
    where: { tenantId_buildingId_name: { tenantId, buildingId, name: entrance } },
    create: { tenantId, id: newId(), buildingId, name: entrance },
    update: {},
    select: { id: true },
  });
  return { communityId, buildingId, entranceId };
}

/** A property's full name within its community, as imports make it: `3-1-1201`, `3-0-5` for a shop at the street. */
export function codeOfFields({ kind, building, entrance, room }: PropertyFields): string {
  if (!building) return room;
  if (entrance) return `${building}-${entrance}-${room}`;
  return kind === 'shop' ? `${building}-0-${room}` : `${building}-${room}`;
}

function refuse(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
