import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenure } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { personOfFields } from '../../people/person-of-fields.ts';
import { heldOn } from '../held-on.ts';
import type { MoveFields } from './move-fields.ts';

/** Whom a move brings (null where somebody only leaves), and whose tenures it ended. */
export type ChangedHolders = { personId: string | null; left: Tenure[] };

/**
 * Writes who holds a locked property from a day on. Tenures that would begin on the day or later stand in the way.
 *
 * @throws DomainError `invalid_input` at `movedOn` or `name`
 */
export async function changeHolders(
  scope: OperationScope,
  propertyId: string,
  move: Pick<
    MoveFields,
    'kind' | 'movedOn' | 'personId' | 'name' | 'phone' | 'email' | 'language' | 'householdLeaves'
  >,
): Promise<ChangedHolders> {
  const { db, tenantId, authorize } = scope;
  const { kind, movedOn, householdLeaves } = move;
  const day = toDateColumn(movedOn);
  const kinds = householdLeaves ? ['owner', 'household_member', 'temporary'] : ['owner'];
  const later = { tenantId, propertyId, kind: 'owner', startsOn: { gte: day } };
  if ((await db.tenure.count({ where: later })) > 0) throw refuse('movedOn', 'before_owner');
  const leaving = await db.tenure.findMany({
    where: { tenantId, propertyId, kind: { in: kinds }, AND: [heldOn(movedOn)] },
  });
  const owners = leaving.filter((tenure) => tenure.kind === 'owner');
  if (kind === 'move_in' && owners.length > 0) throw refuse('movedOn', 'owner_stays');
  if (kind === 'transfer' && owners.length === 0) throw refuse('movedOn', 'no_owner_leaves');
  if (kind === 'move_out' && leaving.length === 0) throw refuse('movedOn', 'nobody_leaves');
  const left = kind === 'move_in' ? [] : leaving;
  for (const tenure of left) authorize('update', 'Tenure', tenure);
  await db.tenure.updateMany({
    where: { tenantId, id: { in: left.map(({ id }) => id) } },
    data: { endsOn: day },
  });
  if (kind === 'move_out') return { personId: null, left };
  const personId = await personOfFields(scope, move);
  if (owners.some((owner) => owner.personId === personId)) throw refuse('name', 'same_owner');
  const tenure = {
    tenantId,
    id: newId(),
    propertyId,
    personId,
    kind: 'owner',
    isPayer: true,
    startsOn: day,
  };
  authorize('create', 'Tenure', tenure);
  await db.tenure.create({ data: tenure });
  return { personId, left };
}

function refuse(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
