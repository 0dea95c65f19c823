import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { lockProperty } from '../lock-property.ts';
import { followPayers } from './follow-payers.ts';
import { lockBilling } from './lock-billing.ts';
import { type HoldersState, holdersOf, readMoveState, sameTenures } from './move-state.ts';
import { giveBackCards } from './undo/give-back-cards.ts';
import { putBackVacancies } from './undo/put-back-vacancies.ts';
import { takeBackReadings } from './undo/take-back-readings.ts';
import { takeBackRefunds } from './undo/take-back-refunds.ts';

/**
 * Takes back a move that was a mistake, with all that was settled with it: the people are as they were and the bills follow them, the property
 * stands empty as it did, readings of that day are put aside, parking cards run on, and money that was given back counts as kept. Where
 * something built on it since does not allow that, nothing is done.
 *
 * @throws DomainError `not_found`; `conflict` where it is undone already; `move_followed` where people of the property have changed since; and what
 *   `putBackVacancies`, `takeBackReadings`, `giveBackCards` and `takeBackRefunds` throw
 */
export const undoMove = operation({
  name: 'property-move.undo',
  kind: 'write',
  input: z.object({ moveId: z.uuid() }),
  can: ['update', 'Tenure'],
  timeoutMs: 30_000,
  async run(scope, { moveId }): Promise<{ propertyId: string }> {
    const { db, tenantId, ctx, now, audit } = scope;
    const key = { tenantId_id: { tenantId, id: moveId } };
    const found = await db.propertyMove.findUnique({ where: key, select: { propertyId: true } });
    if (!found) throw new DomainError('not_found');
    const { propertyId } = found;
    await lockBilling(db, tenantId);
    await lockProperty(scope, propertyId);
    const move = await db.propertyMove.findUniqueOrThrow({ where: key });
    const state = readMoveState(move);
    const current = await holdersOf(scope, propertyId);
    if (move.undoneAt) throw new DomainError('conflict');
    if (!sameTenures(current, state.after)) throw new DomainError('move_followed');
    const movedOn = dayOf(move.movedOn);
    const { readings, cards, refundIds } = state.settled;
    await takeBackRefunds(scope, propertyId, refundIds);
    await takeBackReadings(scope, propertyId, movedOn, readings);
    // Before the bills, which follow these days too.
    await putBackVacancies(scope, propertyId, state, current);
    await putBackHolders(scope, propertyId, state.before, current);
    if (current.status === state.after.status && current.status !== state.before.status) {
      await db.property.update({
        where: { tenantId_id: { tenantId, id: propertyId } },
        data: { status: state.before.status },
      });
    }
    const { corrected } = await followPayers(scope, propertyId, movedOn);
    await giveBackCards(scope, cards);
    await db.propertyMove.update({
      where: key,
      data: { undoneAt: now, undoneBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null },
    });
    audit('PropertyMove', moveId, {
      propertyId,
      movedOn,
      corrected: corrected.length,
      readings: readings.ids.length,
      cards: cards.length,
      refunds: refundIds.length,
    });
    return { propertyId };
  },
});

async function putBackHolders(
  { db, tenantId, authorize }: OperationScope,
  propertyId: string,
  before: HoldersState,
  current: HoldersState,
): Promise<void> {
  const kept = new Set(before.tenures.map(({ id }) => id));
  for (const tenure of current.tenures) authorize('update', 'Tenure', tenure);
  const added = current.tenures.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await db.tenure.deleteMany({ where: { tenantId, propertyId, id: { in: added } } });
  for (const { id, isPayer, startsOn, endsOn } of before.tenures) {
    await db.tenure.update({
      where: { tenantId_id: { tenantId, id } },
      data: { isPayer, startsOn, endsOn },
    });
  }
}
