import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../tickets/machine/lock-ticket.ts';
import { type GivenLink, giveContractorLink } from './give-contractor-link.ts';

/**
 * A new link for the contractor of a ticket, who has no account; the one before ends. It goes to them by mail where they have an address.
 *
 * @throws DomainError `not_found`, `ticket_moved` where it is with no contractor
 */
export const createContractorLink = operation({
  name: 'contractor-link.create',
  kind: 'write',
  input: z.object({ ticketId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId }): Promise<GivenLink> {
    const { db, tenantId, audit } = scope;
    const { contractorId } = await lockTicket(scope, ticketId, 'dispatch');
    const contractor =
      contractorId &&
      (await db.contractor.findFirst({ where: { tenantId, id: contractorId, isActive: true } }));
    if (!contractor) throw new DomainError('ticket_moved');
    const link = await giveContractorLink(scope, ticketId, contractor);
    audit('Ticket', ticketId, { contractorId, expiresAt: link.expiresAt, mailedTo: link.mailedTo });
    return link;
  },
});
