import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { requireAhead } from './expected-at.ts';
import { lockTicketAs } from './lock-ticket-as.ts';

/**
 * Says that it will be later than was said, and why: the owner is told.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input`
 */
export const postponeTicket = operation({
  name: 'ticket.postpone',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    expectedAt: z.coerce.date(),
    note: z.string().trim().min(1).max(500),
    doneAt: z.coerce.date().nullish(),
  }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, expectedAt, note, doneAt }): Promise<{ version: number }> {
    requireAhead(expectedAt, doneAt ?? scope.now);
    const { ticket, as } = await lockTicketAs(scope, ticketId);
    const { version } = await moveTicket(scope, ticket, {
      event: 'postpone',
      as,
      note,
      set: { expectedAt },
      detail: { expectedAt: expectedAt.toISOString() },
      doneAt,
    });
    scope.audit('Ticket', ticketId, { expectedAt });
    return { version };
  },
});
