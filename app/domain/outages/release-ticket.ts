import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../tickets/machine/lock-ticket.ts';
import { moveTicket } from '../tickets/machine/move-ticket.ts';

/** Takes a ticket out of an outage with which it has nothing to do. @throws DomainError `not_found`, `ticket_moved` */
export const releaseTicket = operation({
  name: 'ticket.release',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), note: z.string().trim().max(500).nullish() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, note }): Promise<void> {
    const ticket = await lockTicket(scope, ticketId, 'dispatch');
    await moveTicket(scope, ticket, { event: 'release', as: 'desk', note, set: { outageId: null } });
    scope.audit('Ticket', ticketId, { event: 'release' });
  },
});
