import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fromStoredJson, type StoredJson, toStoredJson } from '#app/kernel/json.ts';
import type { Tenure } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { lockProperty } from '../lock-property.ts';
import { followPayers } from './follow-payers.ts';
import { lockBilling } from './lock-billing.ts';
import { type HoldersState, holdersOf } from './make-move.ts';

/**
 * Takes back a move that was a mistake: the people are as they were, and the bills follow them. Readings that were taken, cards that
 * were taken back and money that was given back stay as they are.
 *
 * @throws DomainError `not_found`; `conflict` where it is undone already, or people of the property have changed since
 */
export const undoMove = operation({
  name: 'property-move.undo',
  kind: 'write',
  input: z.object({ moveId: z.uuid() }),
  can: ['update', 'Tenure'],
  timeoutMs: 30_000,
  async run(scope, { moveId }): Promise<{ propertyId: string }> {
    const { db, tenantId, ctx, now, authorize, audit } = scope;
    const key = { tenantId_id: { tenantId, id: moveId } };
    const found = await db.propertyMove.findUnique({ where: key, select: { propertyId: true } });
    if (!found) throw new DomainError('not_found');
    const { propertyId } = found;
    await lockBilling(db, tenantId);
    await lockProperty(scope, propertyId);
    const move = await db.propertyMove.findUniqueOrThrow({ where: key });
    const state = fromStoredJson(move.tenuresBefore as StoredJson) as Record<
      'before' | 'after',
      HoldersState
    >;
    const current = await holdersOf(scope, propertyId);
    if (move.undoneAt || !sameTenures(current.tenures, state.after.tenures))
      throw new DomainError('conflict');
    const kept = new Set(state.before.tenures.map(({ id }) => id));
    for (const tenure of current.tenures) authorize('update', 'Tenure', tenure);
    await db.tenure.deleteMany({
      where: {
        tenantId,
        propertyId,
        id: { in: current.tenures.filter(({ id }) => !kept.has(id)).map(({ id }) => id) },
      },
    });
    for (const { id, isPayer, startsOn, endsOn } of state.before.tenures) {
      await db.tenure.update({
        where: { tenantId_id: { tenantId, id } },
        data: { isPayer, startsOn: startsOn && new Date(startsOn), endsOn: endsOn && new Date(endsOn) },
      });
    }
    if (current.status === state.after.status && current.status !== state.before.status) {
      await db.property.update({
        where: { tenantId_id: { tenantId, id: propertyId } },
        data: { status: state.before.status },
      });
    }
    const movedOn = dayOf(move.movedOn);
    const { corrected } = await followPayers(scope, propertyId, movedOn);
    await db.propertyMove.update({
      where: key,
      data: { undoneAt: now, undoneBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null },
    });
    audit('PropertyMove', moveId, { propertyId, movedOn, corrected: corrected.length });
    return { propertyId };
  },
});

/** Stored days come back as text. */
function sameTenures(a: readonly Tenure[], b: readonly Tenure[]): boolean {
  const facts = (tenures: readonly Tenure[]) =>
    JSON.stringify(toStoredJson([...tenures].sort((x, y) => (x.id < y.id ? -1 : 1)).map(factsOf)));
  return facts(a) === facts(b);
}

function factsOf({ id, personId, kind, isPayer, startsOn, endsOn }: Tenure) {
  const day = (column: Date | null) => column && dayOf(new Date(column));
  return { id, personId, kind, isPayer, startsOn: day(startsOn), endsOn: day(endsOn) };
}
