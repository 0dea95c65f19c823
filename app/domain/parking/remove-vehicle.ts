import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * Takes a vehicle out of the register that never had a parking card; one with cards is kept for its history.
 *
 * @throws DomainError `not_found`, `in_use`
 */
export const removeVehicle = operation({
  name: 'vehicle.remove',
  kind: 'write',
  input: z.object({ vehicleId: z.uuid() }),
  can: ['update', 'Vehicle'],
  async run({ db, tenantId, ability, audit }, { vehicleId }): Promise<void> {
    const vehicle = await db.vehicle.findFirst({
      where: { AND: [{ tenantId, id: vehicleId }, accessible(ability, 'Vehicle', 'update')] },
      select: { plate: true, parkingCards: { take: 1, select: { id: true } } },
    });
    if (!vehicle) throw new DomainError('not_found');
    if (vehicle.parkingCards.length > 0) throw new DomainError('in_use');
    await db.vehicle.delete({ where: { tenantId_id: { tenantId, id: vehicleId } } });
    audit('Vehicle', vehicleId, { plate: vehicle.plate });
  },
});
