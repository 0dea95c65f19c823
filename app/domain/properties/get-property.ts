import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { PropertyKind, PropertyStatus } from './property-words.ts';
import { type ChargedFee, readChargedFees } from './read-charged-fees.ts';
import { readTenures, type TenureView } from './read-tenures.ts';
import { readVacancies, type VacancyView } from './vacancy/read-vacancies.ts';

export type PropertyDetail = {
  id: string;
  code: string;
  kind: PropertyKind;
  status: PropertyStatus;
  community: { id: string; name: string };
  building: string | null;
  entrance: string | null;
  room: string;
  floor: number | null;
  layout: string | null;
  /** Square metres, as decimal text. */
  builtArea: string | null;
  innerArea: string | null;
  parkingLot: string | null;
  parkingLevel: 'above_ground' | 'below_ground' | null;
  /** Minor units a month. */
  rent: bigint | null;
  /** How many people live there; null where it is not known. */
  residents: number | null;
  vacancies: VacancyView[];
  /** Null where the caller may not see people, vehicles or fee items. */
  tenures: TenureView[] | null;
  vehicles: { id: string; plate: string; kind: string; brand: string | null; color: string | null }[] | null;
  fees: ChargedFee[] | null;
};

/** A property with its people, vehicles and what it is charged. @throws DomainError `not_found` */
export const getProperty = operation({
  name: 'property.get',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['read', 'Property'],
  async run({ db, ctx, tenantId, ability, now }, { propertyId }): Promise<PropertyDetail> {
    const row = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      include: {
        community: { select: { id: true, name: true } },
        building: { select: { name: true } },
        entrance: { select: { name: true } },
        vehicles: { orderBy: { plate: 'asc' } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const seesPeople = ability.can('read', 'Person') && ability.can('read', 'Tenure');
    const { id, code, community, room, floor, layout, parkingLot, rent, residents } = row;
    return {
      id,
      code,
      community,
      room,
      floor,
      layout,
      parkingLot,
      rent,
      residents,
      kind: row.kind as PropertyKind,
      status: row.status as PropertyStatus,
      building: row.building?.name ?? null,
      entrance: row.entrance?.name ?? null,
      builtArea: row.builtArea?.toFixed() ?? null,
      innerArea: row.innerArea?.toFixed() ?? null,
      parkingLevel: row.parkingLevel as PropertyDetail['parkingLevel'],
      vacancies: await readVacancies(db, tenantId, id, today),
      tenures: seesPeople ? await readTenures(db, tenantId, id, today) : null,
      vehicles: ability.can('read', 'Vehicle')
        ? row.vehicles.map(({ id, plate, kind, brand, color }) => ({ id, plate, kind, brand, color }))
        : null,
      fees: ability.can('read', 'FeeItem') ? await readChargedFees(db, tenantId, row, today) : null,
    };
  },
});
