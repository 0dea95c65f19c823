import { DomainError } from '#app/kernel/errors.ts';
import type { Quotation, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * A quotation and its ticket, both locked until the transaction ends, the ticket first. The caller checks the rights.
 *
 * @throws DomainError `not_found`
 */
export async function lockQuotation(
  { db, tenantId }: OperationScope,
  quotationId: string,
): Promise<{ quotation: Quotation; ticket: Ticket }> {
  const key = { tenantId_id: { tenantId, id: quotationId } };
  const found = await db.quotation.findUnique({ where: key, select: { ticketId: true } });
  if (!found) throw new DomainError('not_found');
  await db.$queryRaw`select 1 from ticket where tenant_id = ${tenantId}::uuid and id = ${found.ticketId}::uuid for update`;
  await db.$queryRaw`select 1 from quotation where tenant_id = ${tenantId}::uuid and id = ${quotationId}::uuid for update`;
  return {
    quotation: await db.quotation.findUniqueOrThrow({ where: key }),
    ticket: await db.ticket.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: found.ticketId } },
    }),
  };
}
