import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** Whose shifts the actor sees: everybody's with the right to read them, else their own. */
export function seenShifts({
  ctx,
  ability,
}: Pick<OperationScope, 'ctx' | 'ability'>): Prisma.CashierShiftWhereInput {
  if (ability.can('read', 'CashierShift')) return {};
  return { membershipId: ctx.actor.kind === 'member' ? ctx.actor.membershipId : nobody };
}
