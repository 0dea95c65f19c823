import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { CounterMethod } from './counter-methods.ts';
import { currentShift } from './current-shift.ts';

/**
 * The shift that money over the counter belongs to: the actor's open one. Cash opens one where none is, with nothing in the drawer, so that no cash stands
 * outside of a count; other money goes without.
 *
 * @param expected the shift that the screen was showing, where it did: money never slips into another one
 * @throws DomainError `shift_closed` where that shift is not open any more
 */
export async function shiftForMoney(
  scope: OperationScope,
  method: CounterMethod,
  expected?: string,
): Promise<string | null> {
  const open = await currentShift(scope);
  if (expected !== undefined && open?.id !== expected) throw new DomainError('shift_closed');
  if (open) return open.id;
  const { db, ctx, tenantId, now } = scope;
  if (method !== 'cash' || ctx.actor.kind !== 'member') return null;
  // Two tabs at once open one.
  await db.$executeRaw`
    insert into cashier_shift (tenant_id, id, membership_id, opening_amount, opened_at)
    values (${tenantId}::uuid, ${newId()}::uuid, ${ctx.actor.membershipId}::uuid, 0, ${now})
    on conflict (tenant_id, membership_id) where status = 'open' do nothing`;
  const opened = await currentShift(scope);
  if (!opened) throw new DomainError('shift_closed');
  return opened.id;
}
