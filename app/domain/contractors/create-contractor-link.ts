import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { endContractorLinks } from '../tickets/dispatch/end-contractor-links.ts';
import { lockTicket } from '../tickets/machine/lock-ticket.ts';

/** How long a contractor may work by a link that nobody renews. */
export const linkDays = 30;

/**
 * Keeps the link by which the contractor of a ticket, who has no account, works on it; the one before ends. Only the hash of its secret is kept.
 *
 * @throws DomainError `not_found`, `ticket_moved` where it is with no contractor
 */
export const createContractorLink = operation({
  name: 'contractor-link.create',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), tokenHash: z.string().min(40) }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, tokenHash }): Promise<{ expiresAt: Date }> {
    const { db, tenantId, now, audit } = scope;
    const { contractorId } = await lockTicket(scope, ticketId, 'dispatch');
    if (!contractorId) throw new DomainError('ticket_moved');
    await endContractorLinks(scope, ticketId);
    const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
    await db.contractorLink.create({
      data: { tenantId, id: newId(), ticketId, contractorId, tokenHash, expiresAt, createdAt: now },
    });
    audit('Ticket', ticketId, { contractorId, expiresAt });
    return { expiresAt };
  },
});
