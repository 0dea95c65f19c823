import { addMonths, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Tenure } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockProperty } from '../lock-property.ts';
import { endVacancies } from '../vacancy/end-vacancies.ts';
import { changeHolders } from './change-holders.ts';
import { closeMeters } from './close-meters.ts';
import { type FollowedBills, followPayers } from './follow-payers.ts';
import { lockBilling } from './lock-billing.ts';
import type { MoveFields } from './move-fields.ts';
import { type HoldersState, holdersOf, type MoveSettlement } from './move-state.ts';

export type MadeMove = {
  propertyId: string;
  personId: string | null;
  left: Tenure[];
  /** The property as it was, and as it is now. */
  before: HoldersState;
  after: HoldersState;
  bills: FollowedBills;
  readings: MoveSettlement['readings'];
};

/**
 * The move itself: who holds the property, what the meters showed, and the bills that follow. Nothing of it is seen before the caller's
 * transaction ends, so a preview makes it and takes it back.
 *
 * @throws DomainError `not_found`, `invalid_input`, `period_closed`
 */
export async function makeMove(
  scope: OperationScope,
  propertyId: string,
  move: MoveFields,
): Promise<MadeMove> {
  const { db, tenantId, ctx, now } = scope;
  const today = localDay(now, ctx.tenant.timeZone);
  if (move.movedOn < addMonths(today, -120) || move.movedOn > addMonths(today, 24)) {
    throw new DomainError('invalid_input', { fields: [{ path: 'movedOn', code: 'too_far' }] });
  }
  await lockBilling(db, tenantId);
  await lockProperty(scope, propertyId);
  const before = await holdersOf(scope, propertyId);
  const { personId, left } = await changeHolders(scope, propertyId, move);
  // Before the bills: whoever comes is let off nothing for a place that stood empty before.
  if (move.kind !== 'move_out') await endVacancies(scope, propertyId, move.movedOn);
  const bills = await followPayers(scope, propertyId, move.movedOn);
  const readings = await closeMeters(scope, propertyId, move.movedOn, move.readings);
  if (move.movedOn <= today) await keepStatus(scope, propertyId, before.status, move.kind);
  return {
    propertyId,
    personId,
    left,
    before,
    after: await holdersOf(scope, propertyId),
    bills: { ...bills, runIds: [...bills.runIds, ...readings.runIds] },
    readings,
  };
}

/** Lived in, or empty: other words (let, decorating) say more than a move knows. */
async function keepStatus(
  { db, tenantId }: OperationScope,
  propertyId: string,
  before: string,
  kind: MoveFields['kind'],
): Promise<void> {
  const status =
    kind === 'move_out' && before === 'occupied'
      ? 'empty'
      : kind !== 'move_out' && (before === 'empty' || before === 'unsold')
        ? 'occupied'
        : before;
  if (status === before) return;
  await db.property.update({ where: { tenantId_id: { tenantId, id: propertyId } }, data: { status } });
}
