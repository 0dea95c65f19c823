import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { settleTicketIfPaid } from './settle-ticket-if-paid.ts';

/** The system settles a ticket for which nothing is owed any more; may be called at any time, and again. */
export const settleTicket = operation({
  name: 'ticket.settle-if-paid',
  kind: 'write',
  input: z.object({ ticketId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId }): Promise<{ settled: boolean }> {
    const settled = await settleTicketIfPaid(scope, ticketId);
    scope.audit('Ticket', ticketId, { settled });
    return { settled };
  },
});
