import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveOwnTicket, stepFields } from './move-own-ticket.ts';

/** What is answered from the desk is taken up. @throws DomainError `not_found`, `ticket_moved` */
export const beginTicket = operation({
  name: 'ticket.begin',
  kind: 'write',
  input: z.object(stepFields),
  can: ['work', 'Ticket'],
  run: (scope, step) => moveOwnTicket(scope, step, 'begin'),
});
