import { z } from 'zod';
import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import { dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

const chunk = 200;

/** Tells whoever has a task of a directive, and whoever wrote that, that its day has passed; once. @returns how many were told, at most a chunk */
export const remindLateTasks = operation({
  name: 'directive.remind',
  kind: 'write',
  input: z.object({}),
  can: ['manage', 'Ticket'],
  timeoutMs: 60_000,
  async run(scope): Promise<{ reminded: number }> {
    const { db, ctx, tenantId, now, audit } = scope;
    const today = localDay(now, ctx.tenant.timeZone);
    const late = await db.directiveTask.findMany({
      where: { tenantId, doneAt: null, remindedAt: null, dueOn: { lt: toDateColumn(today) } },
      orderBy: { dueOn: 'asc' },
      take: chunk,
      include: {
        membership: { select: { name: true } },
        directive: { include: { ticket: { select: { number: true } } } },
      },
    });
    for (const { id, body, dueOn, membershipId, membership, directive } of late)
      await tellStaff(scope, [...new Set([membershipId, directive.createdBy])], {
        event: 'directive_late',
        params: {
          number: String(directive.ticket.number),
          task: body,
          name: membership.name,
          dueOn: dayOf(dueOn),
        },
        link: '/console/service/directives?state=late',
        dedupeKey: `directive-task:${id}:late`,
      });
    await db.directiveTask.updateMany({
      where: { tenantId, id: { in: late.map(({ id }) => id) } },
      data: { remindedAt: now },
    });
    audit('TicketDirective', tenantId, { reminded: late.length });
    return { reminded: late.length };
  },
});
