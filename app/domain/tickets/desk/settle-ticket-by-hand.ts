import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { deskStep, reasonedStepFields } from './desk-step.ts';

/** Waits no longer for a payment: the matter goes on to its rating. A bill that was made for it stays due. @throws DomainError `not_found`, `ticket_moved` */
export const settleTicketByHand = operation({
  name: 'ticket.settle-by-hand',
  kind: 'write',
  input: z.object(reasonedStepFields),
  can: ['dispatch', 'Ticket'],
  run: (scope, step) => deskStep(scope, 'settle', step),
});
