import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { deskNote, deskStep } from './desk-step.ts';

/** Adds a line to the history of a ticket: for colleagues alone, or for the owner to read. @throws DomainError `not_found` */
export const noteTicketAtDesk = operation({
  name: 'ticket.note',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), note: deskNote.min(1), isInternal: z.boolean().default(true) }),
  can: ['dispatch', 'Ticket'],
  run: (scope, { isInternal, ...step }) => deskStep(scope, 'note', step, { isInternal }),
});
