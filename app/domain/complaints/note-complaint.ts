import { z } from 'zod';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { operation } from '#tenants/operation.ts';
import { lockComplaint } from './lock-complaint.ts';

/**
 * Records a step of handling a complaint: whom somebody talked to, what was found. For colleagues of the chain alone unless the owner shall read it.
 *
 * @throws DomainError `not_found`, `forbidden`
 */
export const noteComplaint = operation({
  name: 'complaint.note',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    note: z.string().trim().min(1).max(1_000),
    isInternal: z.boolean().default(true),
  }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, note, isInternal }): Promise<void> {
    const { ticket } = await lockComplaint(scope, ticketId);
    await moveTicket(scope, ticket, { event: 'note', as: 'desk', note, isInternal });
    scope.audit('Ticket', ticketId, { isInternal });
  },
});
