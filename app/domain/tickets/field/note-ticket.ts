import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveOwnTicket, stepFields, stepNote } from './move-own-ticket.ts';

/** A step of the work in the worker's words; the owner reads it too, unless it is for colleagues alone. @throws DomainError `not_found` */
export const noteTicket = operation({
  name: 'ticket.note-work',
  kind: 'write',
  input: z.object({ ...stepFields, note: stepNote.min(1), isInternal: z.boolean().default(false) }),
  can: ['work', 'Ticket'],
  run: (scope, { isInternal, ...step }) => moveOwnTicket(scope, step, 'note', { isInternal }),
});
