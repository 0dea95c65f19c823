import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type Candidate, candidatesOf } from './candidates-of.ts';

/** Who could do a ticket, whoever fits best first, and why: as the system would choose, for those who choose by hand. @throws DomainError `not_found` */
export const rankCandidates = operation({
  name: 'ticket.candidates',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId }): Promise<Candidate[]> {
    const { db, tenantId, ability } = scope;
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket', 'dispatch')] },
    });
    if (!ticket) throw new DomainError('not_found');
    return candidatesOf(scope, ticket);
  },
});
