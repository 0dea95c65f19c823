import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockRequest } from './lock-request.ts';
import { tellKeepers } from './tell-keepers.ts';

/**
 * Lets materials be handed out that somebody had to agree to.
 *
 * @throws DomainError `not_found`; `conflict` where it does not wait for approval
 */
export async function approveMaterialRequest(scope: OperationScope, requestId: string): Promise<void> {
  const { db, tenantId } = scope;
  const { request } = await lockRequest(scope, requestId);
  if (request.status !== 'waiting') throw new DomainError('conflict');
  await db.materialRequest.update({
    where: { tenantId_id: { tenantId, id: requestId } },
    data: { status: 'approved' },
  });
  await tellKeepers(scope, requestId, 'material_requested');
}
