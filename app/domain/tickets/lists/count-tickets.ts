import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TicketStatus } from '../machine/transitions.ts';
import { ticketFilterSchema, ticketsWhere, viewWhere } from './ticket-filter.ts';
import { statusesOfView, type TicketView, ticketViews } from './ticket-views.ts';

/** How many tickets lie in each heap; `all` of them are never counted. */
export type TicketCounts = Record<Exclude<TicketView, 'all'>, number>;

/**
 * How many tickets lie in each heap, under the other filters of the list. What is over for good is not among them, so that an index of statuses finds
 * the few that are.
 */
export const countTickets = operation({
  name: 'ticket.count',
  kind: 'read',
  input: ticketFilterSchema.omit({ view: true, status: true }),
  can: ['read', 'Ticket'],
  async run(scope, filter): Promise<TicketCounts> {
    const { db, tenantId, ability } = scope;
    const within = [
      { tenantId },
      accessible(ability, 'Ticket'),
      await ticketsWhere(scope, { ...filter, view: 'all' }),
    ];
    const counted = await db.ticket.groupBy({
      by: ['status'],
      where: { AND: [...within, { status: { in: [...heaped] } }] },
      _count: true,
    });
    const inView = (view: TicketView) =>
      counted
        .filter(({ status }) => statusesOfView[view]?.includes(status as TicketStatus))
        .reduce((sum, { _count }) => sum + _count, 0);
    const alone = async (view: TicketView) =>
      db.ticket.count({ where: { AND: [...within, await viewWhere(scope, view)] } });
    return {
      open: inView('open'),
      new: inView('new'),
      undispatched: inView('undispatched'),
      in_hand: inView('in_hand'),
      waiting: inView('waiting'),
      overdue: await alone('overdue'),
      mine: await alone('mine'),
      done: inView('done'),
    };
  },
});

const heaped = new Set(ticketViews.flatMap((view) => statusesOfView[view] ?? []));
