import type { OperationScope } from '#tenants/operation.ts';

/**
 * Whether whoever may read a ticket also reads what was written about it: its owner and the staff do. The rest of a household sees the repair of its
 * home alone.
 */
export function mayReadMessages(
  { ctx: { actor }, ability }: Pick<OperationScope, 'ctx' | 'ability'>,
  { personId }: { personId: string | null },
): boolean {
  const isOwner = actor.kind === 'member' && actor.personId !== null && actor.personId === personId;
  return isOwner || ability.can('read', 'Department');
}
