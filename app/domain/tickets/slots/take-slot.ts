import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { freeSlots } from './free-slots.ts';

type WishedSlot = { slotId: string; day: string };

/**
 * The hours of a visit that is asked for, held for the caller until the transaction ends: two never take the last place.
 *
 * @throws DomainError `invalid_input` with `slot_taken` at `slot` where it is not to be had (any more)
 */
export async function takeSlot(
  scope: OperationScope,
  departmentId: string | null,
  { slotId, day }: WishedSlot,
): Promise<{ wishedFrom: Date; wishedTo: Date }> {
  const { db, tenantId } = scope;
  if (departmentId) {
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`appointment ${tenantId} ${departmentId} ${day}`}, 0))::text`;
    const found = (await freeSlots(scope, departmentId)).find(
      (slot) => slot.slotId === slotId && slot.day === day,
    );
    if (found) return { wishedFrom: found.from, wishedTo: found.to };
  }
  throw new DomainError('invalid_input', { fields: [{ path: 'slot', code: 'slot_taken' }] });
}
