import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { checkVehiclePlace } from './check-vehicle-place.ts';
import { vehicleFields } from './vehicle-fields.ts';

/**
 * Enters a vehicle.
 *
 * @throws DomainError `already_exists` (at `plate`), `invalid_input`
 */
export const createVehicle = operation({
  name: 'vehicle.create',
  kind: 'write',
  input: vehicleFields,
  can: ['create', 'Vehicle'],
  async run(scope, fields): Promise<{ vehicleId: string }> {
    const { db, tenantId, authorize, audit } = scope;
    await checkVehiclePlace(scope, fields);
    const vehicle = {
      tenantId,
      id: newId(),
      plate: fields.plate,
      kind: fields.kind,
      brand: fields.brand ?? null,
      color: fields.color ?? null,
      propertyId: fields.propertyId ?? null,
      personId: fields.personId ?? null,
    };
    authorize('create', 'Vehicle', vehicle);
    const { count } = await db.vehicle.createMany({ data: vehicle, skipDuplicates: true });
    if (count === 0) {
      throw new DomainError('already_exists', { fields: [{ path: 'plate', code: 'plate_exists' }] });
    }
    audit('Vehicle', vehicle.id, { plate: vehicle.plate, propertyId: vehicle.propertyId });
    return { vehicleId: vehicle.id };
  },
});
