import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveOwnTicket, stepFields } from './move-own-ticket.ts';

/** Whoever has the ticket is on the way. @throws DomainError `not_found`, `ticket_moved` */
export const departTicket = operation({
  name: 'ticket.depart',
  kind: 'write',
  input: z.object(stepFields),
  can: ['work', 'Ticket'],
  run: (scope, step) => moveOwnTicket(scope, step, 'depart'),
});
