import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { hashContractorToken, isContractorToken } from './contractor-token.ts';

export type WorkingLink = {
  ticketId: string;
  contractor: { id: string; name: string };
  /** It was taken back, has run out, or the ticket is theirs no more. */
  hasEnded: boolean;
};

/** What stands behind the secret of a contractor's page. @throws DomainError `not_found` */
export async function contractorLinkOf(
  { db, tenantId, now }: OperationScope,
  token: string,
): Promise<WorkingLink> {
  const link = isContractorToken(token)
    ? await db.contractorLink.findUnique({
        where: { tenantId_tokenHash: { tenantId, tokenHash: hashContractorToken(token) } },
        include: {
          contractor: { select: { id: true, name: true, isActive: true } },
          ticket: { select: { contractorId: true } },
        },
      })
    : null;
  if (!link) throw new DomainError('not_found');
  const { contractor, ticket } = link;
  return {
    ticketId: link.ticketId,
    contractor: { id: contractor.id, name: contractor.name },
    hasEnded:
      link.revokedAt !== null ||
      link.expiresAt <= now ||
      !contractor.isActive ||
      ticket.contractorId !== contractor.id,
  };
}
