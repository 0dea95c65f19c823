import { localDay } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type DirectiveTaskView, directiveTaskShown, taskView } from './directive-view.ts';

export type ListedTask = DirectiveTaskView & {
  authorName: string;
  directive: string;
  number: bigint;
  /** Null where the reader may not open the ticket. */
  ticket: { id: string; title: string; confidential: boolean } | null;
  mayComplete: boolean;
};

type Wanted = Pick<Prisma.DirectiveTaskFindManyArgs, 'where' | 'orderBy' | 'take'>;

/** Tasks of directives as they are listed. What was ordered is told to whom may open the ticket; whoever has a task knows what to do anyway. */
export async function listedTasks(scope: OperationScope, wanted: Wanted): Promise<ListedTask[]> {
  const { db, ctx, tenantId, ability, now } = scope;
  const today = localDay(now, ctx.tenant.timeZone);
  const self = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
  const rows = await db.directiveTask.findMany({ ...wanted, include: directiveTaskShown });
  const ids = rows.map(({ directive }) => directive.ticket.id);
  const readable =
    ids.length > 0 && ability.can('read', 'Ticket')
      ? await db.ticket.findMany({
          where: { AND: [{ tenantId, id: { in: ids } }, accessible(ability, 'Ticket')] },
          select: { id: true },
        })
      : [];
  return rows.map((row) => {
    const { ticket, body, author } = row.directive;
    const mayRead = readable.some(({ id }) => id === ticket.id);
    return {
      ...taskView(row, today),
      authorName: author.name,
      directive: mayRead ? body : '',
      number: ticket.number,
      ticket: mayRead ? { id: ticket.id, title: ticket.title, confidential: ticket.confidential } : null,
      mayComplete:
        row.doneAt === null && (row.membershipId === self || ability.can('create', 'TicketDirective')),
    };
  });
}
