import type { TicketStatus } from '../../machine/transitions.ts';

/** What waits for somebody to give it out. */
export const waitingStatuses = ['submitted', 'accepted'] as const satisfies readonly TicketStatus[];
/** What is in somebody's hands. */
export const inHandStatuses = [
  'assigned',
  'acknowledged',
  'on_the_way',
  'working',
  'waiting_material',
  'waiting_approval',
  'waiting_customer',
] as const satisfies readonly TicketStatus[];

/** So far the tickets of a column are counted. */
export const mostCounted = 500;
