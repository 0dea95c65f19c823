import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { acceptFirst } from './accept-first.ts';
import { endContractorLinks } from './end-contractor-links.ts';
import { requireDepartment } from './require-department.ts';

/**
 * Puts a ticket into the pool of a department, whose workers may grab it: the one that it has, or `departmentId`. What was assigned and not begun is
 * taken back with it.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input` on `departmentId` where it has none
 */
export const offerTicket = operation({
  name: 'ticket.offer',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), departmentId: z.uuid().nullish() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, departmentId: wanted }): Promise<{ version: number }> {
    const found = await lockTicket(scope, ticketId, 'dispatch');
    const departmentId = await requireDepartment(scope, wanted ?? found.departmentId);
    const ticket = await acceptFirst(scope, found, 'desk');
    await endContractorLinks(scope, ticketId);
    const { version } = await moveTicket(scope, ticket, {
      event: 'offer',
      as: 'desk',
      detail: { departmentId },
      set: { assigneeId: null, contractorId: null, expectedAt: null, departmentId },
    });
    scope.audit('Ticket', ticketId, { departmentId });
    return { version };
  },
});
