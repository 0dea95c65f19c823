import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { endContractorLinks } from '../dispatch/end-contractor-links.ts';
import { beginsAgain } from '../machine/begins-again.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { newFinishCode } from '../report/new-finish-code.ts';

/** What was said to be done is not. @throws DomainError `not_found`, `ticket_moved` */
export const reopenOwnTicket = operation({
  name: 'own-ticket.reopen',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), note: z.string().trim().min(1).max(500) }),
  can: ['update', 'Ticket'],
  async run(scope, { ticketId, note }): Promise<void> {
    const ticket = await lockTicket(scope, ticketId, 'update');
    await endContractorLinks(scope, ticketId);
    await moveTicket(scope, ticket, {
      event: 'reopen',
      as: 'owner',
      note,
      // The worker was told the old code.
      set: { ...beginsAgain, ...(ticket.finishCode && { finishCode: newFinishCode() }) },
    });
    scope.audit('Ticket', ticketId, { event: 'reopen' });
  },
});
