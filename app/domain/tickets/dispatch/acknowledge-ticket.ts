import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { requireAhead } from './expected-at.ts';

/**
 * Whoever a ticket was given to takes it and says when they will be there.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input` on `expectedAt` where that has passed
 */
export const acknowledgeTicket = operation({
  name: 'ticket.acknowledge',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    expectedAt: z.coerce.date(),
    /** When they said so, where it is sent later. */
    doneAt: z.coerce.date().nullish(),
  }),
  can: ['work', 'Ticket'],
  async run(scope, { ticketId, expectedAt, doneAt }): Promise<{ version: number }> {
    requireAhead(expectedAt, doneAt ?? scope.now);
    const ticket = await lockTicket(scope, ticketId, 'work');
    const { version } = await moveTicket(scope, ticket, {
      event: 'acknowledge',
      as: 'worker',
      set: { expectedAt },
      detail: { expectedAt: expectedAt.toISOString() },
      doneAt,
    });
    scope.audit('Ticket', ticketId, { expectedAt });
    return { version };
  },
});
