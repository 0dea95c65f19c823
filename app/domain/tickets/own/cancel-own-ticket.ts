import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { endContractorLinks } from '../dispatch/end-contractor-links.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import type { TicketStatus } from '../machine/transitions.ts';
import { mayCancelIn } from './may-cancel-in.ts';

/** The owner does not need it any more. @throws DomainError `not_found`; `ticket_moved` once the work has begun; `repair_agreed` once they agreed to pay for it */
export const cancelOwnTicket = operation({
  name: 'own-ticket.cancel',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), note: z.string().trim().min(1).max(500) }),
  can: ['update', 'Ticket'],
  async run(scope, { ticketId, note }): Promise<void> {
    const ticket = await lockTicket(scope, ticketId, 'update');
    if (!mayCancelIn(ticket.status as TicketStatus)) throw new DomainError('ticket_moved');
    await moveTicket(scope, ticket, { event: 'cancel', as: 'owner', note });
    await endContractorLinks(scope, ticketId);
    scope.audit('Ticket', ticketId, { event: 'cancel' });
  },
});
