import type { OwnScope } from '#app/domain/portal/own-tenures.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Where something is, as whoever reports it says: in a home of theirs, or in a public area of where they live. */
type ReportedPlace = {
  propertyId: string | null;
  communityId: string | null;
  buildingId: string | null;
  place: string | null;
};

/** A home that a person holds today. */
type HeldHome = { id: string; communityId: string; buildingId: string | null };

export async function heldHomes(db: TenantDb, { tenantId, personId, today }: OwnScope): Promise<HeldHome[]> {
  return db.$queryRaw<HeldHome[]>`
    select distinct p.id, p.community_id as "communityId", p.building_id as "buildingId"
    from tenure t join property p on p.tenant_id = t.tenant_id and p.id = t.property_id
    where t.tenant_id = ${tenantId}::uuid and t.person_id = ${personId}::uuid
      and coalesce(t.starts_on <= ${today}::date, true) and coalesce(t.ends_on > ${today}::date, true)
    order by p.id`;
}

/**
 * Where it is, as a ticket keeps it.
 *
 * @throws DomainError `invalid_input`: `not_found` at `propertyId`, `communityId` or `buildingId` where it is not theirs; `required` at `place`
 */
export async function ownPlace(
  db: TenantDb,
  own: OwnScope,
  { propertyId, communityId, buildingId, place }: ReportedPlace,
): Promise<{
  propertyId: string | null;
  communityId: string;
  buildingId: string | null;
  place: string | null;
}> {
  const homes = await heldHomes(db, own);
  if (propertyId) {
    const home = homes.find(({ id }) => id === propertyId);
    if (!home) throw wrong('propertyId', 'not_found');
    return { propertyId, communityId: home.communityId, buildingId: home.buildingId, place: place || null };
  }
  if (!communityId) throw wrong('propertyId', 'required');
  if (!homes.some((home) => home.communityId === communityId)) throw wrong('communityId', 'not_found');
  if (!place) throw wrong('place', 'required');
  if (buildingId) {
    const there = await db.building.count({
      where: { tenantId: own.tenantId, id: buildingId, communityId },
    });
    if (there === 0) throw wrong('buildingId', 'not_found');
  }
  return { propertyId: null, communityId, buildingId, place };
}

function wrong(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
