import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { acceptFirst } from './accept-first.ts';
import { requireWorker } from './require-worker.ts';

/**
 * Gives a ticket to somebody of the staff; one that was only submitted is accepted with it. What is in somebody's hands already is transferred instead.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input` where nobody of the kind works here
 */
export const assignTicket = operation({
  name: 'ticket.assign',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    assigneeId: z.uuid(),
    note: z.string().trim().max(500).nullish(),
  }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, assigneeId, note }): Promise<{ version: number }> {
    const { audit } = scope;
    const found = await lockTicket(scope, ticketId, 'dispatch');
    const { departmentId } = await requireWorker(scope, assigneeId);
    const ticket = await acceptFirst(scope, found, 'desk');
    const { version } = await moveTicket(scope, ticket, {
      event: 'assign',
      as: 'desk',
      note,
      detail: { assigneeId },
      set: {
        assigneeId,
        contractorId: null,
        expectedAt: null,
        departmentId: ticket.departmentId ?? departmentId,
      },
    });
    audit('Ticket', ticketId, { assigneeId });
    return { version };
  },
});
