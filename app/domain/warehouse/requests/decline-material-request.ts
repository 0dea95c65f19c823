import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockRequest } from './lock-request.ts';
import { resumeTicketWithMaterials } from './resume-ticket-with-materials.ts';
import { tellRequester } from './tell-requester.ts';

/**
 * Ends a request that somebody declined, or that was withdrawn; the ticket goes on without.
 *
 * @throws DomainError `not_found`; `conflict` where it does not wait for approval
 */
export async function declineMaterialRequest(scope: OperationScope, requestId: string): Promise<void> {
  const { db, tenantId } = scope;
  const { request, ticket } = await lockRequest(scope, requestId);
  if (request.status !== 'waiting') throw new DomainError('conflict');
  await db.materialRequest.update({
    where: { tenantId_id: { tenantId, id: requestId } },
    data: { status: 'declined' },
  });
  await resumeTicketWithMaterials(scope, ticket, { number: request.number, outcome: 'declined' });
  await tellRequester(scope, request, 'material_declined');
}
