import type { OperationScope } from '#tenants/operation.ts';

/** The addresses by which a contractor works on a ticket, once it is theirs no more. */
export async function endContractorLinks(
  { db, tenantId, now }: OperationScope,
  ticketId: string,
): Promise<void> {
  await db.contractorLink.updateMany({
    where: { tenantId, ticketId, revokedAt: null },
    data: { revokedAt: now },
  });
}
