import { z } from 'zod';
import { dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { endCard } from '../../parking/end-card.ts';
import { requestRefund } from '../../payments/refunds/request-refund.ts';
import { type MadeMove, makeMove } from './make-move.ts';
import { type MoveFields, moveFields } from './move-fields.ts';
import { type MoveOutcome, moveOutcome } from './move-outcome.ts';
import { type EndedCard, writeMoveState } from './move-state.ts';
import { prepaidOf } from './prepaid-of.ts';

/**
 * Records that somebody moves in, takes over or moves out, with all that follows, in one transaction: the people, the bills from that day on, the
 * closing readings, parking cards that are taken back, and prepaid money that is given back.
 *
 * @throws DomainError `not_found`, `invalid_input`, `period_closed`; `conflict` where `seen` is not what happens: somebody paid or billed
 *   since the preview
 */
export const recordMove = operation({
  name: 'property-move.record',
  kind: 'write',
  input: moveFields.extend({
    propertyId: z.uuid(),
    /** The digest of the preview that was confirmed. */
    seen: z.string().max(64).optional(),
  }),
  can: ['update', 'Tenure'],
  timeoutMs: 30_000,
  async run(scope, { propertyId, seen, ...move }): Promise<{ moveId: string; outcome: MoveOutcome }> {
    const { db, tenantId, ctx, now, audit } = scope;
    const made = await makeMove(scope, propertyId, move);
    const outcome = await moveOutcome(scope, made);
    if (seen !== undefined && seen !== outcome.digest) throw new DomainError('conflict');
    const settled = {
      readings: made.readings,
      cards: await endCards(scope, propertyId, move),
      refundIds: await giveBack(scope, made, move),
    };
    const moveId = newId();
    await db.propertyMove.create({
      data: {
        tenantId,
        id: moveId,
        propertyId,
        kind: move.kind,
        movedOn: toDateColumn(move.movedOn),
        personId: made.personId,
        tenuresBefore: writeMoveState({ before: made.before, after: made.after, settled }),
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    const { personId, bills } = made;
    audit('PropertyMove', moveId, {
      propertyId,
      kind: move.kind,
      movedOn: move.movedOn,
      personId,
      corrected: bills.corrected.length,
      credited: bills.corrected.reduce((sum, { credited }) => sum + credited, 0n),
      billed: outcome.billed.reduce((sum, { amount }) => sum + amount, 0n),
    });
    return { moveId, outcome };
  },
});

async function endCards(
  { db, tenantId, ctx }: OperationScope,
  propertyId: string,
  { endCards: ids, kind }: MoveFields,
): Promise<EndedCard[]> {
  const cards = await db.parkingCard.findMany({
    where: { tenantId, propertyId, status: 'active', id: { in: ids } },
    select: { id: true, endsOn: true, renewals: { where: { status: 'open' }, select: { id: true } } },
  });
  const ended: EndedCard[] = [];
  for (const { id, endsOn, renewals: open } of cards) {
    await endCard({ ...ctx, idempotencyKey: undefined }, { cardId: id, reason: kind });
    const cancelled = await db.parkingRenewal.findMany({
      where: { tenantId, id: { in: open.map((renewal) => renewal.id) }, status: 'cancelled' },
      orderBy: { startsOn: 'asc' },
    });
    const renewals = cancelled.map(({ startsOn, months }) => ({ startsOn: dayOf(startsOn), months }));
    ended.push({ id, endsOn: dayOf(endsOn), renewals });
  }
  return ended;
}

/** Prepaid money of those who leave, also what the corrected bills have set free; before it can pay the bills of who comes. */
async function giveBack(scope: OperationScope, made: MadeMove, { prepaid }: MoveFields): Promise<string[]> {
  if (prepaid === 'stay') return [];
  const { ctx } = scope;
  const people = made.left.map(({ personId }) => personId);
  const refundIds: string[] = [];
  for (const { paymentId, amount } of await prepaidOf(scope, made.propertyId, people)) {
    const { refundId } = await requestRefund(
      { ...ctx, idempotencyKey: undefined },
      { paymentId, amount, method: prepaid, reason: made.personId ? 'transfer' : 'move-out' },
    );
    refundIds.push(refundId);
  }
  return refundIds;
}
