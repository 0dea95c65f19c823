import { z } from 'zod';
import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { directiveFields } from './directive-fields.ts';
import { pathOfTicket } from './path-of-ticket.ts';

/**
 * A leader orders something on a ticket, wherever it stands: what, and who does what of it until when. Staff read it in the ticket's history, its owner
 * does not. Whoever is given a task on what was told in confidence becomes one of those who handle it.
 *
 * @throws DomainError `not_found`; `invalid_input` where a task is for nobody who works here, or for a day that is over
 */
export const writeDirective = operation({
  name: 'directive.write',
  kind: 'write',
  input: directiveFields.extend({ ticketId: z.uuid() }),
  can: ['create', 'TicketDirective'],
  async run(scope, { ticketId, body, tasks }): Promise<{ directiveId: string }> {
    const { db, ctx, tenantId, now, audit } = scope;
    if (ctx.actor.kind !== 'member') throw new DomainError('forbidden');
    const ticket = await lockTicket(scope, ticketId, 'read');
    const today = localDay(now, ctx.tenant.timeZone);
    for (const [index, { dueOn }] of tasks.entries())
      if (dueOn < today) throw invalid(`tasks.${index}.dueOn`, 'day_in_past');
    const members = [...new Set(tasks.map(({ membershipId }) => membershipId))];
    const working = await db.membership.findMany({
      where: { tenantId, id: { in: members }, status: 'active' },
      select: { id: true },
    });
    for (const [index, { membershipId }] of tasks.entries())
      if (!working.some(({ id }) => id === membershipId))
        throw invalid(`tasks.${index}.membershipId`, 'not_found');
    const directiveId = newId();
    await db.ticketDirective.create({
      data: { tenantId, id: directiveId, ticketId, body, createdBy: ctx.actor.membershipId, createdAt: now },
    });
    await db.directiveTask.createMany({
      data: tasks.map(({ membershipId, dueOn, body: task }) => ({
        tenantId,
        id: newId(),
        directiveId,
        membershipId,
        body: task,
        dueOn: toDateColumn(dueOn),
      })),
    });
    if (ticket.confidential)
      await db.ticketHandler.createMany({
        data: members.map((membershipId) => ({ tenantId, ticketId, membershipId })),
        skipDuplicates: true,
      });
    await moveTicket(scope, ticket, {
      event: 'note',
      as: 'desk',
      note: body,
      isInternal: true,
      detail: { directiveId, tasks: tasks.length },
    });
    const self = ctx.actor.membershipId;
    const news = {
      event: 'directive_given' as const,
      params: { number: String(ticket.number), title: ticket.title, leader: ctx.actor.name },
      dedupeKey: `directive:${directiveId}`,
    };
    // Not everybody who is given a task may open the ticket, but all may open the list of theirs.
    await tellStaff(
      scope,
      members.filter((id) => id !== self),
      { ...news, link: '/console/service/directives' },
    );
    const { assigneeId } = ticket;
    if (assigneeId && assigneeId !== self && !members.includes(assigneeId))
      await tellStaff(scope, [assigneeId], { ...news, link: pathOfTicket(ticket) });
    audit('Ticket', ticketId, { directiveId, tasks: tasks.length });
    return { directiveId };
  },
});

function invalid(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
