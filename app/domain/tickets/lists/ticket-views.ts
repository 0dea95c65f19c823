import { openStatuses, type TicketStatus } from '../machine/transitions.ts';

/** The heaps into which a desk sorts its tickets. */
export const ticketViews = [
  'all',
  'open',
  'new',
  'undispatched',
  'in_hand',
  'waiting',
  'overdue',
  'mine',
  'done',
] as const;
export type TicketView = (typeof ticketViews)[number];

/** Where tickets of a view stand; null for anywhere. */
export const statusesOfView: Record<TicketView, readonly TicketStatus[] | null> = {
  all: null,
  open: openStatuses,
  new: ['submitted'],
  undispatched: ['accepted', 'pooled'],
  in_hand: ['assigned', 'acknowledged', 'on_the_way', 'working'],
  waiting: ['waiting_material', 'waiting_approval', 'waiting_customer'],
  overdue: openStatuses,
  mine: openStatuses,
  done: ['done', 'settled', 'rated', 'called_back'],
};
