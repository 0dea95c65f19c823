import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { endContractorLinks } from '../dispatch/end-contractor-links.ts';
import { beginsAgain } from '../machine/begins-again.ts';
import { deskStep, reasonedStepFields } from './desk-step.ts';

/** Takes a matter up again that was done, declined or cancelled: it waits to be given out anew. @throws DomainError `not_found`, `ticket_moved` */
export const reopenTicket = operation({
  name: 'ticket.reopen',
  kind: 'write',
  input: z.object(reasonedStepFields),
  can: ['dispatch', 'Ticket'],
  async run(scope, step) {
    await endContractorLinks(scope, step.ticketId);
    return deskStep(scope, 'reopen', step, { set: beginsAgain });
  },
});
