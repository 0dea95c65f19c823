import { addMonths, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { cardFields } from './card-fields.ts';
import { chargeRenewal } from './charge-renewal.ts';
import { lockCard } from './lock-card.ts';

/**
 * Gives a vehicle a parking card. Its first months are billed, and it is valid from its first day once they are paid.
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
    const { number, vehicleId, propertyId, feeItemId, startsOn, months, paidElsewhere } = fields;
    await checkParts(scope, fields);
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

async function checkParts(
  { db, tenantId, ability }: OperationScope,
  { vehicleId, propertyId, feeItemId }: { vehicleId: string; propertyId: string; feeItemId: string },
): Promise<void> {
  const vehicle = await db.vehicle.findFirst({
    where: { AND: [{ tenantId, id: vehicleId }, accessible(ability, 'Vehicle')] },
    select: { parkingCards: { where: { propertyId, status: 'active' }, take: 1, select: { id: true } } },
  });
  if (!vehicle) throw missing('vehicleId');
  if (vehicle.parkingCards.length > 0) throw exists('vehicleId', 'card_exists');
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
