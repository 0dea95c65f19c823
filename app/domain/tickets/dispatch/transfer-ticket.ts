import { z } from 'zod';
import { type GivenLink, giveContractorLink } from '#app/domain/contractors/give-contractor-link.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Contractor, Ticket } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { moveTicket, type TicketMove } from '../machine/move-ticket.ts';
import { acceptFirst } from './accept-first.ts';
import { endContractorLinks } from './end-contractor-links.ts';
import { lockTicketAs } from './lock-ticket-as.ts';
import { requireDepartment } from './require-department.ts';
import { requireWorker } from './require-worker.ts';

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('colleague'), assigneeId: z.uuid() }),
  z.object({ kind: z.literal('department'), departmentId: z.uuid() }),
  z.object({ kind: z.literal('contractor'), contractorId: z.uuid() }),
]);
type Target = z.output<typeof target>;

/**
 * Passes a ticket on: to a colleague, to another department (which gives it out anew), or, by whoever gives out work, to a
 * contractor, who gets a link.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `forbidden`, `invalid_input`
 */
export const transferTicket = operation({
  name: 'ticket.transfer',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    to: target,
    note: z.string().trim().min(1).max(500),
    doneAt: z.coerce.date().nullish(),
  }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, to, note, doneAt }): Promise<{ version: number; link: GivenLink | null }> {
    const { ticket: found, as } = await lockTicketAs(scope, ticketId);
    // What is told the company in confidence stays with its own people.
    if (to.kind === 'contractor' && found.confidential) throw new DomainError('forbidden');
    const ticket = as === 'desk' ? await acceptFirst(scope, found, as) : found;
    const { contractor, ...move } = await moveTo(scope, ticket, to);
    await endContractorLinks(scope, ticketId);
    const { version } = await moveTicket(scope, ticket, { ...move, as, note, doneAt });
    scope.audit('Ticket', ticketId, { to });
    return { version, link: contractor ? await giveContractorLink(scope, ticketId, contractor) : null };
  },
});

async function moveTo(
  scope: OperationScope,
  ticket: Ticket,
  to: Target,
): Promise<Pick<TicketMove, 'event' | 'set' | 'detail'> & { contractor?: Contractor }> {
  const nobody = { assigneeId: null, contractorId: null, expectedAt: null };
  if (to.kind === 'colleague') {
    const { assigneeId } = to;
    if (assigneeId === ticket.assigneeId) throw invalid('assigneeId', 'same_assignee');
    const { departmentId } = await requireWorker(scope, assigneeId);
    return {
      event: 'transfer_colleague',
      set: { ...nobody, assigneeId, departmentId: ticket.departmentId ?? departmentId },
      detail: { assigneeId, from: ticket.assigneeId },
    };
  }
  if (to.kind === 'department') {
    const departmentId = await requireDepartment(scope, to.departmentId);
    return {
      event: 'transfer_department',
      set: { ...nobody, departmentId },
      detail: { departmentId, from: ticket.departmentId },
    };
  }
  const { contractorId } = to;
  const contractor = await scope.db.contractor.findFirst({
    where: { tenantId: scope.tenantId, id: contractorId, isActive: true },
  });
  if (!contractor) throw invalid('contractorId', 'not_found');
  return {
    event: 'transfer_contractor',
    set: { ...nobody, contractorId },
    detail: { contractorId },
    contractor,
  };
}

function invalid(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
