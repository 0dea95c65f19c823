import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../tickets/machine/lock-ticket.ts';
import { absorbInto } from './absorb-into.ts';
import { lockOpenOutage } from './lock-outage.ts';

/** Makes a ticket part of an outage by hand, wherever it was reported from. @throws DomainError `not_found`, `outage_over`, `ticket_moved` */
export const absorbTicket = operation({
  name: 'ticket.absorb',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), outageId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, outageId }): Promise<void> {
    const outage = await lockOpenOutage(scope, outageId);
    const ticket = await lockTicket(scope, ticketId, 'dispatch');
    await absorbInto(scope, ticket, outage, 'desk');
    scope.audit('Ticket', ticketId, { event: 'absorb', outageId });
  },
});
