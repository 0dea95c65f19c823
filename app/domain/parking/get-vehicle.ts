import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type CardView, cardShown, cardView } from './card-view.ts';
import { type VehicleView, vehicleShown, vehicleView } from './vehicle-view.ts';

export type VehicleDetail = VehicleView & {
  /** Null where the caller may not see cards. The latest first. */
  cards: CardView[] | null;
};

/** A vehicle with its parking cards. @throws DomainError `not_found` */
export const getVehicle = operation({
  name: 'vehicle.get',
  kind: 'read',
  input: z.object({ vehicleId: z.uuid() }),
  can: ['read', 'Vehicle'],
  async run({ db, ctx, tenantId, ability, now }, { vehicleId }): Promise<VehicleDetail> {
    const row = await db.vehicle.findFirst({
      where: { AND: [{ tenantId, id: vehicleId }, accessible(ability, 'Vehicle')] },
      include: vehicleShown,
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const cards = ability.can('read', 'ParkingCard')
      ? await db.parkingCard.findMany({
          where: { AND: [{ tenantId, vehicleId }, accessible(ability, 'ParkingCard')] },
          orderBy: [{ status: 'asc' }, { endsOn: 'desc' }, { id: 'desc' }],
          include: cardShown,
        })
      : null;
    return {
      ...vehicleView(row, ability.can('read', 'Person')),
      cards: cards?.map((card) => cardView(card, today)) ?? null,
    };
  },
});
