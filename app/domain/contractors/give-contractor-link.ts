import { newId } from '#app/kernel/ids.ts';
import type { Contractor } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { endContractorLinks } from '../tickets/dispatch/end-contractor-links.ts';
import { contractorTokenOf, hashContractorToken } from './contractor-token.ts';

/** How long a contractor may work by a link that nobody renews. */
const linkDays = 30;

/** A link as it was given: `mailedTo` is the address to which it goes by mail, if the contractor has one. */
export type GivenLink = {
  linkId: string;
  expiresAt: Date;
  mailedTo: string | null;
  contractorName: string;
  contractorPhone: string;
};

/** Gives the contractor of a ticket, who is locked with it, the link by which they work on it; the one before ends. It goes to them by mail where they have an address. */
export async function giveContractorLink(
  scope: OperationScope,
  ticketId: string,
  { id: contractorId, name, phone, email }: Contractor,
): Promise<GivenLink> {
  const { db, tenantId, now, outbox } = scope;
  await endContractorLinks(scope, ticketId);
  const id = newId();
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  await db.contractorLink.create({
    data: {
      tenantId,
      id,
      ticketId,
      contractorId,
      tokenHash: hashContractorToken(contractorTokenOf(id)),
      expiresAt,
      createdAt: now,
      mailedTo: email,
    },
  });
  if (email) await outbox('contractor-link.mail', { linkId: id });
  return { linkId: id, expiresAt, mailedTo: email, contractorName: name, contractorPhone: phone };
}
