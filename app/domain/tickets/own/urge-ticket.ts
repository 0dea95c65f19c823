import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';

/** Whoever has it in hand has been told just now. */
const pauseSeconds = 30 * 60;

/**
 * Asks the company where its ticket stands; whoever gives it out and whoever has it are told.
 *
 * @throws DomainError `not_found`, `ticket_moved`; `too_many_requests` within half an hour of the last time
 */
export const urgeTicket = operation({
  name: 'ticket.urge',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), note: z.string().trim().max(500).nullish() }),
  can: ['update', 'Ticket'],
  async run(scope, { ticketId, note }): Promise<void> {
    const { db, tenantId, now } = scope;
    const ticket = await lockTicket(scope, ticketId, 'update');
    const last = await db.ticketEvent.findFirst({
      where: { tenantId, ticketId, event: 'urge' },
      orderBy: { version: 'desc' },
      select: { createdAt: true },
    });
    const waited = last ? (now.getTime() - last.createdAt.getTime()) / 1000 : pauseSeconds;
    if (waited < pauseSeconds)
      throw new DomainError('too_many_requests', { params: { seconds: Math.ceil(pauseSeconds - waited) } });
    await moveTicket(scope, ticket, { event: 'urge', as: 'owner', note });
    scope.audit('Ticket', ticketId, { event: 'urge' });
  },
});
