import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type DirectiveView, taskView } from './directive-view.ts';

/** The directives on a ticket with their tasks, the latest first. Owners see none. */
export const listDirectives = operation({
  name: 'directive.list',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Department'],
  async run({ db, ctx, tenantId, ability, now }, { ticketId }): Promise<DirectiveView[]> {
    const today = localDay(now, ctx.tenant.timeZone);
    const rows = await db.ticketDirective.findMany({
      where: { AND: [{ tenantId, ticketId }, { ticket: accessible(ability, 'Ticket') }] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 100,
      include: {
        author: { select: { name: true } },
        tasks: {
          orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
          include: { membership: { select: { id: true, name: true } } },
        },
      },
    });
    return rows.map(({ id, body, author, createdAt, tasks }) => ({
      id,
      body,
      authorName: author.name,
      createdAt,
      tasks: tasks.map((task) => taskView(task, today)),
    }));
  },
});
