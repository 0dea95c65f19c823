import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { deskStep, reasonedStepFields } from './desk-step.ts';

/**
 * What is done goes on to its rating, where the system does not see that by itself: a quotation that was written and never sent keeps it from that.
 *
 * @throws DomainError `not_found`, `ticket_moved`; `quotation_unanswered`, `repair_unpaid`
 */
export const settleTicketByHand = operation({
  name: 'ticket.settle-by-hand',
  kind: 'write',
  input: z.object(reasonedStepFields),
  can: ['dispatch', 'Ticket'],
  run: (scope, step) => deskStep(scope, 'settle', step),
});
