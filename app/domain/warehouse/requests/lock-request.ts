import { DomainError } from '#app/kernel/errors.ts';
import type { MaterialRequest, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * A material request and its ticket, which nobody else changes until this transaction ends: the ticket first, as everybody locks it. The keeper needs no
 * right to the ticket itself.
 *
 * @throws DomainError `not_found`
 */
export async function lockRequest(
  { db, tenantId }: OperationScope,
  requestId: string,
): Promise<{ request: MaterialRequest; ticket: Ticket }> {
  await db.$queryRaw`
    select t.id from ticket t join material_request r on r.tenant_id = t.tenant_id and r.ticket_id = t.id
    where t.tenant_id = ${tenantId}::uuid and r.tenant_id = ${tenantId}::uuid and r.id = ${requestId}::uuid for update of t`;
  await db.$queryRaw`
    select id from material_request where tenant_id = ${tenantId}::uuid and id = ${requestId}::uuid for update`;
  const found = await db.materialRequest.findUnique({
    where: { tenantId_id: { tenantId, id: requestId } },
    include: { ticket: true },
  });
  if (!found) throw new DomainError('not_found');
  const { ticket, ...request } = found;
  return { request, ticket };
}
