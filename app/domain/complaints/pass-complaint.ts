import { z } from 'zod';
import { acceptFirst } from '#app/domain/tickets/dispatch/accept-first.ts';
import { requireDepartment } from '#app/domain/tickets/dispatch/require-department.ts';
import { requireWorker } from '#app/domain/tickets/dispatch/require-worker.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockComplaint } from './lock-complaint.ts';

/**
 * Passes a complaint to somebody else, or to a department, with the reason. Whoever passes it on reads on what becomes of it; nobody else of where it was does.
 *
 * @throws DomainError `not_found`, `forbidden`, `ticket_moved`, `invalid_input`
 */
export const passComplaint = operation({
  name: 'complaint.pass',
  kind: 'write',
  input: z
    .object({
      ticketId: z.uuid(),
      assigneeId: z.uuid().nullish(),
      departmentId: z.uuid().nullish(),
      note: z.string().trim().min(1).max(500),
    })
    .refine(({ assigneeId, departmentId }) => Boolean(assigneeId) !== Boolean(departmentId), {
      path: ['assigneeId'],
      message: 'required',
    }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, assigneeId, departmentId, note }): Promise<{ status: string }> {
    const { ticket: found } = await lockComplaint(scope, ticketId);
    if (assigneeId && assigneeId === found.assigneeId && found.status !== 'submitted')
      throw new DomainError('invalid_input', { fields: [{ path: 'assigneeId', code: 'same_assignee' }] });
    const ticket = await acceptFirst(scope, found, 'desk');
    const nobody = { assigneeId: null, contractorId: null, expectedAt: null };
    scope.audit('Ticket', ticketId, { assigneeId, departmentId });
    if (departmentId) {
      const set = { ...nobody, departmentId: await requireDepartment(scope, departmentId) };
      const { status } = await moveTicket(scope, ticket, {
        event: 'transfer_department',
        as: 'desk',
        note,
        set,
        detail: { departmentId, from: ticket.departmentId },
      });
      return { status };
    }
    await requireWorker(scope, assigneeId as string);
    const { status } = await moveTicket(scope, ticket, {
      event: ticket.status === 'accepted' ? 'assign' : 'transfer_colleague',
      as: 'desk',
      note,
      set: { ...nobody, assigneeId: assigneeId as string },
      detail: { assigneeId: assigneeId as string, from: ticket.assigneeId },
    });
    return { status };
  },
});
