import type { z } from 'zod';
import { addMonths, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { cardFields } from './card-fields.ts';
import { chargeRenewal } from './charge-renewal.ts';
import { lockCard } from './lock-card.ts';

/**
 * Gives a vehicle a parking card; one that is not in the register yet is entered. Its first months are billed, and it is valid from its first day once they are paid.
 *
 * @throws DomainError `not_found`, `already_exists` (at `number`, or at `vehicleId` where it has a running card for the place),
 *   `invalid_input` (at `feeItemId`: an item without a fixed price by the month)
 */
export const issueCard = operation({
  name: 'parking-card.issue',
  kind: 'write',
  input: cardFields,
  can: ['create', 'ParkingCard'],
  async run(scope, fields): Promise<{ cardId: string; billId: string | null }> {
    const { db, tenantId, authorize, audit, now } = scope;
    const { number, propertyId, feeItemId, startsOn, months, paidElsewhere } = fields;
    await checkPlace(scope, fields);
    const vehicleId = await vehicleOf(scope, fields);
    const card = {
      tenantId,
      id: newId(),
      number,
      vehicleId,
      propertyId,
      feeItemId,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(paidElsewhere ? addMonths(startsOn, months) : startsOn),
      createdAt: now,
    };
    authorize('create', 'ParkingCard', card);
    const { count } = await db.parkingCard.createMany({ data: card, skipDuplicates: true });
    if (count === 0) throw exists('number', 'card_number_exists');
    const renewal = paidElsewhere
      ? null
      : await chargeRenewal(scope, await lockCard(scope, card.id), startsOn, months);
    audit('ParkingCard', card.id, {
      number,
      vehicleId,
      propertyId,
      startsOn,
      months,
      amount: renewal?.amount,
    });
    return { cardId: card.id, billId: renewal?.billId ?? null };
  },
});

/** The vehicle that is named, without a running card for the place. One whose plate is new is entered with the place. */
async function vehicleOf(
  { db, tenantId, ability, authorize }: OperationScope,
  { vehicleId, plate, propertyId }: z.output<typeof cardFields>,
): Promise<string> {
  if (!vehicleId && !plate) {
    throw new DomainError('invalid_input', { fields: [{ path: 'plate', code: 'required' }] });
  }
  const path = vehicleId ? 'vehicleId' : 'plate';
  const known = await db.vehicle.findFirst({
    where: {
      AND: [{ tenantId, ...(vehicleId ? { id: vehicleId } : { plate }) }, accessible(ability, 'Vehicle')],
    },
    select: {
      id: true,
      parkingCards: { where: { propertyId, status: 'active' }, take: 1, select: { id: true } },
    },
  });
  if (known && known.parkingCards.length > 0) throw exists(path, 'card_exists');
  if (known) return known.id;
  if (!plate || vehicleId) throw missing(path);
  const vehicle = { tenantId, id: newId(), plate, kind: 'car', propertyId };
  authorize('create', 'Vehicle', vehicle);
  await db.vehicle.create({ data: vehicle });
  return vehicle.id;
}

async function checkPlace(
  { db, tenantId, ability }: OperationScope,
  { propertyId, feeItemId }: { propertyId: string; feeItemId: string },
): Promise<void> {
  const property = await db.property.findFirst({
    where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
    select: { id: true },
  });
  if (!property) throw missing('propertyId');
  const item = await db.feeItem.findFirst({
    where: { AND: [{ tenantId, id: feeItemId, status: 'active' }, accessible(ability, 'FeeItem')] },
    select: { kind: true, cycleMonths: true },
  });
  if (!item) throw missing('feeItemId');
  if (item.kind !== 'fixed' || item.cycleMonths === 0) {
    throw new DomainError('invalid_input', { fields: [{ path: 'feeItemId', code: 'not_by_month' }] });
  }
}

const missing = (path: string) => new DomainError('invalid_input', { fields: [{ path, code: 'not_found' }] });
const exists = (path: string, code: string) =>
  new DomainError('already_exists', { fields: [{ path, code }] });
