import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type ListedTask, listedTasks } from './listed-tasks.ts';

export const directiveTaskStates = ['open', 'late', 'done'] as const;

/** Tasks of directives, the earliest due first: the reader's own, and for those who write directives everybody's, or only theirs with `own`. */
export const listDirectiveTasks = operation({
  name: 'directive.list-tasks',
  kind: 'read',
  input: z.object({
    state: z.enum(directiveTaskStates).nullish(),
    own: z.boolean().default(false),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Department'],
  async run(scope, { state, own, after, before, limit }) {
    const { ctx, tenantId, ability, now } = scope;
    const today = localDay(now, ctx.tenant.timeZone);
    const self = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const leads = ability.can('create', 'TicketDirective');
    const place = readListCursor(before ?? after);
    const backwards = Boolean(before && place);
    const direction = backwards ? 'desc' : 'asc';
    const tasks = await listedTasks(scope, {
      where: {
        AND: [
          { tenantId },
          own || !leads ? { membershipId: self ?? '' } : {},
          leads && !own
            ? { OR: [{ membershipId: self ?? '' }, { directive: { ticket: accessible(ability, 'Ticket') } }] }
            : {},
          state === 'done' ? { doneAt: { not: null } } : {},
          state === 'open' ? { doneAt: null } : {},
          state === 'late' ? { doneAt: null, dueOn: { lt: toDateColumn(today) } } : {},
          place ? beyond(toDateColumn(place.text), place.id, backwards ? 'lt' : 'gt') : {},
        ],
      },
      orderBy: [{ dueOn: direction }, { id: direction }],
      take: limit + 1,
    });
    const more = tasks.length > limit;
    tasks.splice(limit);
    if (backwards) tasks.reverse();
    const [first, last] = [tasks[0], tasks.at(-1)];
    const cursor = ({ dueOn, id }: ListedTask) => writeListCursor({ text: dueOn, id });
    return {
      tasks,
      leads,
      next: last && (backwards || more) ? cursor(last) : null,
      previous: first && (backwards ? more : place) ? cursor(first) : null,
    };
  },
});

function beyond(dueOn: Date, id: string, side: 'lt' | 'gt'): Prisma.DirectiveTaskWhereInput {
  if (Number.isNaN(dueOn.getTime())) return {};
  return { OR: [{ dueOn: { [side]: dueOn } }, { dueOn, id: { [side]: id } }] };
}
