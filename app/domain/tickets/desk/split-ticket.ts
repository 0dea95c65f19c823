import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { readCategory } from '../categories/read-category.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { openTicket } from '../machine/open-ticket.ts';
import { newFinishCode } from '../report/new-finish-code.ts';
import { sameConfidence } from './same-confidence.ts';

const part = z.object({
  categoryId: z.uuid(),
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(4_000).default(''),
});

/**
 * Makes parts of what was reported into tickets of their own, accepted with it: same place, same owner. What they do not take on stays where it is.
 *
 * @returns the new tickets
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input`
 */
export const splitTicket = operation({
  name: 'ticket.split',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), parts: z.array(part).min(1).max(9) }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, parts }): Promise<{ id: string; number: bigint }[]> {
    let ticket = await lockTicket(scope, ticketId, 'dispatch');
    const made: { id: string; number: bigint }[] = [];
    for (const [index, { categoryId, title, description }] of parts.entries()) {
      const category = await readCategory(scope, categoryId, `parts.${index}.categoryId`);
      sameConfidence(ticket, category, `parts.${index}.categoryId`);
      const opened = await openTicket(scope, category, 'desk', {
        title,
        description,
        source: ticket.source,
        urgency: ticket.urgency,
        communityId: ticket.communityId,
        buildingId: ticket.buildingId,
        propertyId: ticket.propertyId,
        place: ticket.place,
        personId: ticket.personId,
        contactName: ticket.contactName,
        contactPhone: ticket.contactPhone,
        createdBy: ticket.createdBy,
        splitFromId: ticket.id,
        finishCode: category.kind === 'repair' ? newFinishCode() : null,
      });
      if (opened.status === 'submitted') await moveTicket(scope, opened, { event: 'accept', as: 'desk' });
      const number = String(opened.number);
      ticket = await moveTicket(scope, ticket, {
        event: 'split',
        as: 'desk',
        note: title,
        detail: { ticketId: opened.id, number },
      });
      made.push({ id: opened.id, number: opened.number });
    }
    scope.audit('Ticket', ticketId, { parts: made.map(({ number }) => String(number)) });
    return made;
  },
});
