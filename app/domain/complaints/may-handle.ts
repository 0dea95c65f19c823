import type { OperationScope } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';

/** Whether the caller acts on a ticket: they give such out, or it is in their hands. Who handled it before only reads on. */
export function mayHandle(
  { ctx, ability }: Pick<OperationScope, 'ctx' | 'ability'>,
  ticket: Record<string, unknown> & { assigneeId: string | null },
): boolean {
  const { actor } = ctx;
  if (actor.kind !== 'member') return actor.kind === 'system';
  const row = asSubject('Ticket', ticket);
  return (
    ability.can('dispatch', row) || (ticket.assigneeId === actor.membershipId && ability.can('work', row))
  );
}
