import { chargeRenewal } from '#app/domain/parking/charge-renewal.ts';
import { lockCard } from '#app/domain/parking/lock-card.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { EndedCard } from '../move-state.ts';

/**
 * Has parking cards that a move took back run on as they did; months that were billed and not paid are billed anew.
 *
 * @throws DomainError `move_card_since` (`params.plate`) where the vehicle has another card for the place by now
 */
export async function giveBackCards(scope: OperationScope, cards: readonly EndedCard[]): Promise<void> {
  const { db, tenantId } = scope;
  for (const { id, endsOn, renewals } of cards) {
    const card = await lockCard(scope, id);
    scope.authorize('update', 'ParkingCard', card);
    const { propertyId, vehicleId, vehicle } = card;
    const other = await db.parkingCard.count({
      where: { tenantId, propertyId, vehicleId, status: 'active' },
    });
    if (other > 0) throw new DomainError('move_card_since', { params: { plate: vehicle.plate } });
    // What was left to be paid when it was taken back may have been paid since.
    const until = new Date(Math.max(card.endsOn.getTime(), toDateColumn(endsOn).getTime()));
    await db.parkingCard.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status: 'active', endsOn: until },
    });
    for (const { startsOn, months } of renewals) await chargeRenewal(scope, card, startsOn, months);
  }
}
