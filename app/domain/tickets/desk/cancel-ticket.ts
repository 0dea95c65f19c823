import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { endContractorLinks } from '../dispatch/end-contractor-links.ts';
import { deskStep, reasonedStepFields } from './desk-step.ts';

/** Ends a ticket that nobody needs done any more. @throws DomainError `not_found`, `ticket_moved`; `quotation_unanswered`, `repair_unpaid` */
export const cancelTicket = operation({
  name: 'ticket.cancel',
  kind: 'write',
  input: z.object(reasonedStepFields),
  can: ['dispatch', 'Ticket'],
  async run(scope, step) {
    const left = await deskStep(scope, 'cancel', step);
    await endContractorLinks(scope, step.ticketId);
    return left;
  },
});
