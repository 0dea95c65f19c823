import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { takeSlot } from '../slots/take-slot.ts';

const longest = 4_000;

/**
 * Adds to what was reported, or corrects whom to call and when to come. What was written before stays.
 *
 * @throws DomainError `not_found`, `ticket_moved`; `invalid_input` where nothing is changed, where the text gets too long, or as `takeSlot` says
 */
export const reviseOwnTicket = operation({
  name: 'own-ticket.revise',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    addition: z.string().trim().max(1_000).default(''),
    contactName: z.string().trim().max(60).nullish(),
    contactPhone: z.string().trim().max(30).nullish(),
    slot: z.object({ slotId: z.uuid(), day: z.string().refine(isDay) }).nullish(),
  }),
  can: ['update', 'Ticket'],
  async run(scope, { ticketId, addition, contactName, contactPhone, slot }): Promise<void> {
    const ticket = await lockTicket(scope, ticketId, 'update');
    const description = [ticket.description, addition].filter(Boolean).join('\n\n');
    if (description.length > longest)
      throw new DomainError('invalid_input', {
        fields: [{ path: 'addition', code: 'too_long', params: { maximum: 1_000 } }],
      });
    const set = {
      ...(addition && { description }),
      ...(contactName && contactName !== ticket.contactName && { contactName }),
      ...(contactPhone && contactPhone !== ticket.contactPhone && { contactPhone }),
      ...(slot && (await takeSlot(scope, ticket.departmentId, slot))),
    };
    if (Object.keys(set).length === 0)
      throw new DomainError('invalid_input', { fields: [{ path: 'addition', code: 'required' }] });
    await moveTicket(scope, ticket, {
      event: 'revise',
      as: 'owner',
      note: addition || null,
      set,
      // The owner finds their own words again.
      isInternal: false,
      detail: { changed: Object.keys(set).join(' ') },
    });
    scope.audit('Ticket', ticketId, { event: 'revise' });
  },
});
