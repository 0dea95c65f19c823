import { DomainError } from '#app/kernel/errors.ts';
import type { ApprovalRequest } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { approvableDocument } from './approvable-documents.ts';

/**
 * A request that nobody else decides or withdraws until this transaction ends. Its document is locked before where its kind says so, else it is to be locked
 * after.
 *
 * @throws DomainError `not_found`
 */
export async function lockApproval(scope: OperationScope, requestId: string): Promise<ApprovalRequest> {
  const { db, tenantId } = scope;
  const key = { tenantId_id: { tenantId, id: requestId } };
  const found = await db.approvalRequest.findUnique({
    where: key,
    select: { documentKind: true, documentId: true },
  });
  if (!found) throw new DomainError('not_found');
  await approvableDocument(found.documentKind).lock?.(scope, found.documentId);
  await db.$queryRaw`
    select 1 from approval_request where tenant_id = ${tenantId}::uuid and id = ${requestId}::uuid for update`;
  return db.approvalRequest.findUniqueOrThrow({ where: key });
}
