import { urgencies } from '#app/domain/tickets/desk/urgencies.ts';
import { ticketViews } from '#app/domain/tickets/lists/ticket-views.ts';
import { ticketKinds, ticketStatuses } from '#app/domain/tickets/machine/transitions.ts';
import type { ListParams } from '#app/http/list-params.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';

/** The filter of the list of tickets as its address holds it. */
export function readTicketFilter(params: ListParams<'reported'>) {
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  return {
    view: params.filter('view', ticketViews) ?? ('all' as const),
    status: params.filter('status', ticketStatuses),
    kind: params.filter('kind', ticketKinds),
    urgency: params.filter('urgency', urgencies),
    categoryId: id('category'),
    communityId: id('community'),
    departmentId: id('department'),
    assigneeId: id('assignee'),
    propertyId: id('property'),
    personId: id('person'),
    from: day('from'),
    through: day('through'),
    q: params.q.slice(0, 100) || null,
  };
}

export const ticketSorts = { sorts: ['reported'] as const, defaultSort: '-reported' as const };
