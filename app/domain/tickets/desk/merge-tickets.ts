import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { endContractorLinks } from '../dispatch/end-contractor-links.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { endedStatuses } from '../machine/transitions.ts';
import { deskNote } from './desk-step.ts';

/**
 * Several reports of one matter go on as one: the duplicates end and point to it, and it says which came to it. All or none of them.
 *
 * @throws DomainError `not_found`; `ticket_moved` where one cannot be merged any more; `invalid_input` on `intoId` where that one is over, is
 *   among the duplicates, or is told in confidence while they are not, or the other way round; `quotation_unanswered`, `repair_unpaid`
 */
export const mergeTickets = operation({
  name: 'ticket.merge',
  kind: 'write',
  input: z.object({
    ticketIds: z.array(z.uuid()).min(1).max(50),
    intoId: z.uuid(),
    note: deskNote.nullish(),
  }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketIds, intoId, note }): Promise<{ merged: number; number: bigint }> {
    const unfit = (code: string) => new DomainError('invalid_input', { fields: [{ path: 'intoId', code }] });
    if (ticketIds.includes(intoId)) throw unfit('merge_into_itself');
    // Always in the same order, so that two who merge at once wait for each other and do not block each other.
    const tickets = new Map<string, Awaited<ReturnType<typeof lockTicket>>>();
    for (const id of [...new Set([...ticketIds, intoId])].sort())
      tickets.set(id, await lockTicket(scope, id, 'dispatch'));
    const into = tickets.get(intoId);
    if (!into || (endedStatuses as readonly string[]).includes(into.status)) throw unfit('merge_into_ended');
    tickets.delete(intoId);
    const numbers: string[] = [];
    for (const ticket of tickets.values()) {
      if (ticket.confidential !== into.confidential) throw unfit('merge_confidential');
      await moveTicket(scope, ticket, {
        event: 'merge',
        as: 'desk',
        note,
        set: { mergedIntoId: intoId },
        detail: { intoId, number: String(into.number) },
      });
      await endContractorLinks(scope, ticket.id);
      numbers.push(String(ticket.number));
    }
    await moveTicket(scope, into, {
      event: 'note',
      as: 'desk',
      note: numbers.map((number) => `#${number}`).join(' '),
      isInternal: true,
      detail: { merged: numbers.join(' ') },
    });
    scope.audit('Ticket', intoId, { merged: numbers });
    return { merged: numbers.length, number: into.number };
  },
});
