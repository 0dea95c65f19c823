import type { OperationScope } from '#tenants/operation.ts';
import type { EndingEvent } from '../../tickets/machine/transitions.ts';
import { closeRequests } from './close-requests.ts';
import { issuableStatuses, openRequestStatuses } from './request-status.ts';
import { tellKeepers } from './tell-keepers.ts';

/**
 * A ticket has ended by an event: what it asked for and was not given is handed out no more, and keepers who may be picking it are told. What was handed out stays
 * charged to it. The ticket is locked by the caller, as whoever hands out locks it: one of both comes first.
 */
export async function endMaterialRequests(
  scope: OperationScope,
  ticketId: string,
  event: EndingEvent,
): Promise<void> {
  const { db, tenantId } = scope;
  const open = await db.materialRequest.findMany({
    where: { tenantId, ticketId, status: { in: [...openRequestStatuses] } },
    select: { id: true, status: true },
    orderBy: { id: 'asc' },
  });
  if (open.length === 0) return;
  await closeRequests(
    scope,
    open.map(({ id }) => id),
    event,
  );
  for (const { id, status } of open)
    if ((issuableStatuses as readonly string[]).includes(status))
      await tellKeepers(scope, id, 'material_not_needed');
}
