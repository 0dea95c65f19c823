import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { keepersOf } from '../places/keepers-of.ts';

/** Tells the keepers of its warehouse that a request can be picked, or that its ticket has ended; whoever asked for it knows. */
export async function tellKeepers(
  scope: OperationScope,
  requestId: string,
  event: 'material_requested' | 'material_not_needed',
): Promise<void> {
  const { db, tenantId } = scope;
  const { number, warehouseId, requestedBy, requestedByName, warehouse, ticket } =
    await db.materialRequest.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: requestId } },
      include: { warehouse: true, ticket: { select: { number: true } } },
    });
  const keepers = await keepersOf(scope, warehouseId);
  await tellStaff(
    scope,
    keepers.filter((id) => id !== requestedBy),
    {
      event,
      params: {
        number: String(number),
        ticket: String(ticket.number),
        name: requestedByName,
        warehouse: warehouse.name,
      },
      link: `/console/service/warehouse/requests/${requestId}`,
      dedupeKey: `material-request:${requestId}:${event}`,
    },
  );
}
