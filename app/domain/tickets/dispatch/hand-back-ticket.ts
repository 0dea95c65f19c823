import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';

/**
 * Whoever a ticket was given to cannot do it and says why: it waits for dispatch again, and whoever gives out work is told.
 *
 * @throws DomainError `not_found`, `ticket_moved` once they are on their way
 */
export const handBackTicket = operation({
  name: 'ticket.hand-back',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    note: z.string().trim().min(1).max(500),
    doneAt: z.coerce.date().nullish(),
  }),
  can: ['work', 'Ticket'],
  async run(scope, { ticketId, note, doneAt }): Promise<{ version: number }> {
    const ticket = await lockTicket(scope, ticketId, 'work');
    const { version } = await moveTicket(scope, ticket, {
      event: 'hand_back',
      as: 'worker',
      note,
      set: { assigneeId: null, contractorId: null, expectedAt: null },
      doneAt,
    });
    scope.audit('Ticket', ticketId, { version });
    return { version };
  },
});
