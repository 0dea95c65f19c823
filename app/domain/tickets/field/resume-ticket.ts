import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveOwnTicket, stepFields, stepNote } from './move-own-ticket.ts';

/** What was waited for is there: the work goes on. @throws DomainError `not_found`, `ticket_moved` */
export const resumeTicket = operation({
  name: 'ticket.resume-work',
  kind: 'write',
  input: z.object({ ...stepFields, note: stepNote.nullish() }),
  can: ['work', 'Ticket'],
  run: (scope, step) => moveOwnTicket(scope, step, 'resume'),
});
