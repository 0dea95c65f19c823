import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { reverseBills } from '../billing/reverse-bills.ts';
import { lockBills } from '../payments/settlement/lock-bills.ts';
import { lockCard } from './lock-card.ts';

/**
 * Takes a card back. What is paid for stays paid; a renewal that nobody has paid is cancelled.
 *
 * @throws DomainError `not_found`, `conflict` where it has ended already
 */
export const endCard = operation({
  name: 'parking-card.end',
  kind: 'write',
  input: z.object({ cardId: z.uuid(), reason: z.string().trim().max(200).optional() }),
  can: ['update', 'ParkingCard'],
  async run(scope, { cardId, reason }): Promise<void> {
    const card = await lockCard(scope, cardId);
    scope.authorize('update', 'ParkingCard', card);
    if (card.status === 'ended') throw new DomainError('conflict');
    await endLockedCard(scope, card);
    scope.audit('ParkingCard', cardId, { number: card.number, reason });
  },
});

/** Ends a locked card today, or on its first day where that is still to come. */
export async function endLockedCard(
  scope: OperationScope,
  card: { id: string; startsOn: Date; endsOn: Date },
): Promise<void> {
  const { db, tenantId, ctx, now } = scope;
  const open = await db.parkingRenewal.findMany({ where: { tenantId, cardId: card.id, status: 'open' } });
  const bills = await lockBills(
    db,
    tenantId,
    open.map(({ billId }) => billId),
  );
  // Where part of a bill is paid it stays, to be dealt with by whoever gives the money back.
  const unpaid = bills.filter(
    (bill) => bill.status === 'open' && bill.paidAmount + bill.creditedAmount === 0n,
  );
  if (unpaid.length > 0) {
    await reverseBills(
      scope,
      unpaid.map(({ id }) => id),
    );
  }
  const day = toDateColumn(localDay(now, ctx.tenant.timeZone));
  // A card that is over already keeps its end, one that is still to come never begins.
  const end = new Date(Math.min(card.endsOn.getTime(), day.getTime()));
  await db.parkingCard.update({
    where: { tenantId_id: { tenantId, id: card.id } },
    data: { status: 'ended', endsOn: end < card.startsOn ? card.startsOn : end },
  });
}
