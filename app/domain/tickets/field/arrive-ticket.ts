import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveOwnTicket, stepFields } from './move-own-ticket.ts';

/** They are there, and the work begins. @throws DomainError `not_found`, `ticket_moved` */
export const arriveTicket = operation({
  name: 'ticket.arrive',
  kind: 'write',
  input: z.object(stepFields),
  can: ['work', 'Ticket'],
  run: (scope, step) => moveOwnTicket(scope, step, 'arrive'),
});
