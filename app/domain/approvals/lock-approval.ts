import { DomainError } from '#app/kernel/errors.ts';
import type { ApprovalRequest } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * A request that nobody else decides or withdraws until this transaction ends. Lock it before its document.
 *
 * @throws DomainError `not_found`
 */
export async function lockApproval(
  { db, tenantId }: OperationScope,
  requestId: string,
): Promise<ApprovalRequest> {
  await db.$queryRaw`
    select 1 from approval_request where tenant_id = ${tenantId}::uuid and id = ${requestId}::uuid for update`;
  const request = await db.approvalRequest.findUnique({
    where: { tenantId_id: { tenantId, id: requestId } },
  });
  if (!request) throw new DomainError('not_found');
  return request;
}
