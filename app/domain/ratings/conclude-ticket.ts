import { z } from 'zod';
import { indexCase } from '#app/domain/cases/index-case.ts';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { isRatingOver } from './is-rating-over.ts';

/**
 * Takes a ticket whose work is done as far as it goes by itself: the time for rating it has passed, nobody has to be called about it, and
 * then it is closed and becomes a case. Called again it changes nothing.
 */
export const concludeTicket = operation({
  name: 'ticket.conclude',
  kind: 'write',
  input: z.object({ ticketId: z.uuid() }),
  can: ['manage', 'Ticket'],
  async run(scope, { ticketId }): Promise<{ status: string }> {
    const { now, audit } = scope;
    let ticket = await lockTicket(scope, ticketId, 'read');
    const from = ticket.status;
    if (ticket.status === 'settled' && (await isRatingOver(scope, ticket)))
      ticket = await moveTicket(scope, ticket, { event: 'lapse_rating', as: 'system' });
    if (ticket.status === 'rated' && !(await needsCallback(scope, ticket)))
      ticket = await moveTicket(scope, ticket, { event: 'waive_callback', as: 'system' });
    if (ticket.status === 'called_back') {
      ticket = await moveTicket(scope, ticket, { event: 'close', as: 'system', set: { closedAt: now } });
      await indexCase(scope, ticket);
    }
    audit('Ticket', ticketId, { from, to: ticket.status });
    return { status: ticket.status };
  },
});

/** Somebody is called where the category says so and there is somebody to call. */
async function needsCallback({ db, tenantId }: OperationScope, ticket: Ticket): Promise<boolean> {
  const { needsCallback } = await db.ticketCategory.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticket.categoryId } },
  });
  return needsCallback && (ticket.personId !== null || ticket.contactPhone !== null);
}
