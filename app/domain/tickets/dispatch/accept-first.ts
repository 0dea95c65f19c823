import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { moveTicket } from '../machine/move-ticket.ts';

/** Whoever gives a ticket out has thereby accepted it. */
export function acceptFirst(scope: OperationScope, ticket: Ticket, as: 'desk' | 'system'): Promise<Ticket> {
  return ticket.status === 'submitted'
    ? moveTicket(scope, ticket, { event: 'accept', as })
    : Promise.resolve(ticket);
}
