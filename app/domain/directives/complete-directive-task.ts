import { z } from 'zod';
import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { pathOfTicket } from './path-of-ticket.ts';

/**
 * Whoever has a task of a directive has done it, and says what came of it; whoever wrote the directive is told.
 *
 * @throws DomainError `not_found` where there is none that is theirs and still to be done
 */
export const completeDirectiveTask = operation({
  name: 'directive.complete',
  kind: 'write',
  input: z.object({
    taskId: z.uuid(),
    note: z.string().trim().max(1_000).optional(),
    doneAt: z.coerce.date().nullish(),
  }),
  can: ['read', 'Department'],
  async run(scope, { taskId, note, doneAt }): Promise<void> {
    const { db, ctx, tenantId, ability, now, audit } = scope;
    const { actor } = ctx;
    const self = actor.kind === 'member' ? actor.membershipId : '';
    const leads = ability.can('create', 'TicketDirective');
    const task = await db.directiveTask.findFirst({
      where: {
        AND: [
          { tenantId, id: taskId },
          leads
            ? { OR: [{ membershipId: self }, { directive: { ticket: accessible(ability, 'Ticket') } }] }
            : { membershipId: self },
        ],
      },
      include: { directive: { include: { ticket: true } } },
    });
    if (!task) throw new DomainError('not_found');
    const { directive, body } = task;
    const { count } = await db.directiveTask.updateMany({
      where: { tenantId, id: taskId, doneAt: null },
      data: { doneAt: within(directive.createdAt, doneAt ?? now, now), doneNote: note || null },
    });
    if (count === 0) throw new DomainError('not_found');
    audit('Ticket', directive.ticketId, { taskId });
    if (directive.createdBy === self) return;
    await tellStaff(scope, [directive.createdBy], {
      event: 'directive_done',
      params: {
        number: String(directive.ticket.number),
        task: body,
        name: actor.kind === 'guest' ? '' : actor.name,
      },
      link: pathOfTicket(directive.ticket),
      dedupeKey: `directive-task:${taskId}:done`,
    });
  },
});

/** A phone that was without a network says when it was; not before it was ordered, and not in the future. */
function within(earliest: Date, at: Date, latest: Date): Date {
  return at < earliest ? earliest : at > latest ? latest : at;
}
