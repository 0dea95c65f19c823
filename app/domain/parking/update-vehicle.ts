import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { checkVehiclePlace } from './check-vehicle-place.ts';
import { vehicleFields } from './vehicle-fields.ts';

/**
 * Changes what is known of a vehicle; without a property or person it belongs to none.
 *
 * @throws DomainError `not_found`, `already_exists` (at `plate`), `invalid_input`
 */
export const updateVehicle = operation({
  name: 'vehicle.update',
  kind: 'write',
  input: vehicleFields.extend({ vehicleId: z.uuid() }),
  can: ['update', 'Vehicle'],
  async run(scope, { vehicleId, ...fields }): Promise<void> {
    const { db, tenantId, ability, authorize, audit } = scope;
    const before = await db.vehicle.findFirst({
      where: { AND: [{ tenantId, id: vehicleId }, accessible(ability, 'Vehicle', 'update')] },
    });
    if (!before) throw new DomainError('not_found');
    await checkVehiclePlace(scope, fields);
    const row = {
      plate: fields.plate,
      kind: fields.kind,
      brand: fields.brand ?? null,
      color: fields.color ?? null,
      propertyId: fields.propertyId ?? null,
      personId: fields.personId ?? null,
    };
    authorize('update', 'Vehicle', { ...before, ...row });
    const taken = await db.vehicle.findFirst({
      where: { tenantId, plate: row.plate, id: { not: vehicleId } },
      select: { id: true },
    });
    if (taken) throw new DomainError('already_exists', { fields: [{ path: 'plate', code: 'plate_exists' }] });
    await db.vehicle.update({ where: { tenantId_id: { tenantId, id: vehicleId } }, data: row });
    audit('Vehicle', vehicleId, {
      before: { plate: before.plate, propertyId: before.propertyId },
      after: row,
    });
  },
});
