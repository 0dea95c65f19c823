import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

const hourMs = 3_600_000;

/**
 * Takes a complaint through every step from where it stands until `self` works on it: one who answers it has accepted it, been given it, said until when,
 * and begun, and each is stamped. `answerBy` is what the owner reads; by the service level where nobody said.
 *
 * @throws DomainError `ticket_moved` where it is over, or somebody else is at work on it
 */
export async function bringInHand(
  scope: OperationScope,
  found: Ticket,
  self: string,
  answerBy: Date | null = null,
): Promise<Ticket> {
  let ticket = found;
  if (ticket.status === 'submitted')
    ticket = await moveTicket(scope, ticket, { event: 'accept', as: 'desk' });
  if (ticket.status === 'accepted')
    ticket = await moveTicket(scope, ticket, {
      event: 'assign',
      as: 'desk',
      set: { assigneeId: self, contractorId: null },
      detail: { assigneeId: self },
    });
  if (ticket.assigneeId !== self) throw new DomainError('ticket_moved');
  if (ticket.status === 'assigned')
    ticket = await moveTicket(scope, ticket, {
      event: 'acknowledge',
      as: 'worker',
      set: { expectedAt: answerBy ?? (await dueOf(scope, ticket.id)) },
    });
  if (ticket.status === 'acknowledged')
    ticket = await moveTicket(scope, ticket, { event: 'begin', as: 'worker' });
  if (['waiting_material', 'waiting_approval', 'waiting_customer'].includes(ticket.status))
    ticket = await moveTicket(scope, ticket, { event: 'resume', as: 'worker' });
  if (ticket.status !== 'working') throw new DomainError('ticket_moved');
  return ticket;
}

/** Until when it is to be settled; a day from now where no service level says, or it has passed. */
async function dueOf({ db, tenantId, now }: OperationScope, ticketId: string): Promise<Date> {
  const clock = await db.ticketClock.findUnique({
    where: { tenantId_ticketId_stage: { tenantId, ticketId, stage: 'resolve' } },
  });
  const tomorrow = new Date(now.getTime() + 24 * hourMs);
  return clock?.dueAt && clock.dueAt > now ? clock.dueAt : tomorrow;
}
