/** Where a ticket stands. `docs/decisions/0035-life-of-a-ticket.md` draws it. */
export const ticketStatuses = [
  'submitted',
  'declined',
  'accepted',
  'pooled',
  'assigned',
  'acknowledged',
  'on_the_way',
  'working',
  'waiting_material',
  'waiting_approval',
  'waiting_customer',
  'absorbed',
  'done',
  'settled',
  'rated',
  'called_back',
  'closed',
  'cancelled',
  'merged',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Who may cause an event: those who give out work, whoever it was given to, its owner, the system. */
export type TicketParty = 'desk' | 'worker' | 'owner' | 'system';

export const clockStages = ['respond', 'arrive', 'resolve'] as const;
export type ClockStage = (typeof clockStages)[number];

/** What an event does to the service levels. `restart`: those that were met run again. */
export type ClockEffect =
  | { meet: readonly ClockStage[] }
  | { pause: true }
  | { resume: true }
  | { restart: readonly ClockStage[] }
  | { stop: true };

/** Whom an event is told. */
export type TicketAudience = 'owner' | 'assignee' | 'desk';

export type Transition = {
  /** From which statuses; null where the ticket begins. */
  from: readonly TicketStatus[] | null;
  /** Where it leads; `same` leaves the ticket where it is. */
  to: TicketStatus | 'same';
  by: readonly TicketParty[];
  /** Only tickets of these kinds. */
  kinds?: readonly TicketKind[];
  /** What has to come with it. */
  needs?: readonly ('note' | 'assignee' | 'contractor' | 'department' | 'expected_at' | 'confirmation')[];
  clock?: ClockEffect;
  tells?: readonly TicketAudience[];
  /** It then waits to be given out, which the system does where its category says so. */
  dispatches?: true;
  /** Not shown to the owner. */
  isInternal?: boolean;
  /** Has what is owed for it looked at: where that is nothing, the ticket is settled. */
  settles?: true;
  /** The matter is over: what was asked for it and not given yet is asked for no more. */
  ends?: true;
  /** Not while its owner is asked about a quotation, or has agreed to one and not paid: the money is seen to first. The system asks before by itself. */
  owesNothing?: true;
};

export const ticketKinds = ['repair', 'appointment', 'complaint', 'suggestion', 'inquiry'] as const;
export type TicketKind = (typeof ticketKinds)[number];

/** Work on the spot: somebody travels to it. */
const onTheSpot = ['repair', 'appointment'] as const;
/** What is answered from the desk. */
const fromTheDesk = ['complaint', 'suggestion', 'inquiry'] as const;

const waiting = ['waiting_material', 'waiting_approval', 'waiting_customer'] as const;
const beforeWork = ['accepted', 'pooled', 'assigned', 'acknowledged', 'on_the_way'] as const;
const inHand = ['assigned', 'acknowledged', 'on_the_way', 'working', ...waiting] as const;

/**
 * The life of a ticket: every event, from where it may happen, where it leads, who may cause it and what it does. Nothing else moves a ticket: the
 * database holds the same pairs (`ticket_event_allowed`) and refuses any other, and a test holds the two equal.
 */
export const transitions = {
  submit: { from: null, to: 'submitted', by: ['owner', 'desk', 'system'], tells: ['desk'] },
  accept: {
    from: ['submitted'],
    to: 'accepted',
    by: ['desk', 'system'],
    clock: { meet: ['respond'] },
    tells: ['owner'],
    dispatches: true,
  },
  decline: {
    from: ['submitted'],
    to: 'declined',
    by: ['desk'],
    needs: ['note'],
    clock: { stop: true },
    tells: ['owner'],
    ends: true,
  },
  offer: { from: ['accepted', 'assigned'], to: 'pooled', by: ['desk', 'system'], isInternal: true },
  grab: { from: ['pooled'], to: 'assigned', by: ['worker'], needs: ['assignee'], tells: ['owner'] },
  assign: {
    from: ['accepted', 'pooled'],
    to: 'assigned',
    by: ['desk', 'system'],
    needs: ['assignee'],
    tells: ['owner', 'assignee'],
  },
  transfer_colleague: {
    from: inHand,
    to: 'assigned',
    by: ['desk', 'worker'],
    needs: ['assignee', 'note'],
    tells: ['owner', 'assignee'],
  },
  transfer_department: {
    from: ['accepted', 'pooled', ...inHand],
    to: 'accepted',
    by: ['desk', 'worker'],
    needs: ['department', 'note'],
    tells: ['owner', 'desk'],
    dispatches: true,
  },
  transfer_contractor: {
    from: ['accepted', 'pooled', ...inHand],
    to: 'assigned',
    by: ['desk'],
    needs: ['contractor', 'note'],
    tells: ['owner'],
  },
  hand_back: {
    from: ['assigned', 'acknowledged'],
    to: 'accepted',
    by: ['worker'],
    needs: ['note'],
    tells: ['desk'],
    isInternal: true,
  },
  acknowledge: {
    from: ['assigned'],
    to: 'acknowledged',
    by: ['worker'],
    needs: ['expected_at'],
    tells: ['owner'],
  },
  postpone: {
    from: ['acknowledged', 'on_the_way'],
    to: 'acknowledged',
    by: ['worker', 'desk'],
    needs: ['expected_at', 'note'],
    tells: ['owner'],
  },
  depart: { from: ['acknowledged'], to: 'on_the_way', by: ['worker'], kinds: onTheSpot, tells: ['owner'] },
  arrive: {
    from: ['on_the_way'],
    to: 'working',
    by: ['worker'],
    kinds: onTheSpot,
    clock: { meet: ['arrive'] },
    tells: ['owner'],
  },
  begin: {
    from: ['acknowledged'],
    to: 'working',
    by: ['worker'],
    kinds: fromTheDesk,
    clock: { meet: ['arrive'] },
    tells: ['owner'],
  },
  wait_material: {
    from: ['working'],
    to: 'waiting_material',
    by: ['worker', 'desk', 'system'],
    tells: ['owner'],
  },
  wait_approval: {
    from: ['working'],
    to: 'waiting_approval',
    by: ['worker', 'desk', 'system'],
    tells: ['owner'],
  },
  wait_customer: {
    from: ['working'],
    to: 'waiting_customer',
    by: ['worker', 'desk', 'system'],
    clock: { pause: true },
    tells: ['owner'],
  },
  resume: {
    from: waiting,
    to: 'working',
    by: ['worker', 'desk', 'owner', 'system'],
    clock: { resume: true },
    tells: ['assignee'],
  },
  finish: {
    from: ['working'],
    to: 'done',
    by: ['worker'],
    needs: ['note', 'confirmation'],
    clock: { meet: ['resolve'] },
    tells: ['owner'],
    settles: true,
  },
  settle: {
    from: ['done'],
    to: 'settled',
    by: ['desk', 'system'],
    tells: ['owner'],
    ends: true,
    owesNothing: true,
  },
  rate: { from: ['settled'], to: 'rated', by: ['owner'], tells: ['assignee'] },
  lapse_rating: { from: ['settled'], to: 'rated', by: ['system'] },
  call_back: { from: ['rated'], to: 'called_back', by: ['desk'], isInternal: true },
  waive_callback: { from: ['rated'], to: 'called_back', by: ['system'], isInternal: true },
  close: { from: ['called_back'], to: 'closed', by: ['desk', 'system'], tells: ['owner'], ends: true },
  reopen: {
    from: ['done', 'settled', 'rated', 'called_back', 'closed', 'declined', 'cancelled'],
    to: 'accepted',
    by: ['owner', 'desk'],
    needs: ['note'],
    clock: { restart: ['resolve'] },
    tells: ['owner', 'desk'],
  },
  cancel: {
    from: ['submitted', ...beforeWork, 'working', ...waiting],
    to: 'cancelled',
    by: ['owner', 'desk'],
    needs: ['note'],
    clock: { stop: true },
    tells: ['owner', 'assignee'],
    ends: true,
    owesNothing: true,
  },
  merge: {
    from: ['submitted', ...beforeWork],
    to: 'merged',
    by: ['desk'],
    clock: { stop: true },
    tells: ['owner', 'assignee'],
    ends: true,
    owesNothing: true,
  },
  absorb: {
    from: ['submitted', ...beforeWork],
    to: 'absorbed',
    by: ['desk', 'system'],
    clock: { pause: true },
    tells: ['owner'],
    owesNothing: true,
  },
  release: {
    from: ['absorbed'],
    to: 'accepted',
    by: ['desk', 'system'],
    clock: { resume: true },
    tells: ['owner'],
    dispatches: true,
  },
  restore: {
    from: ['absorbed'],
    to: 'closed',
    by: ['system', 'desk'],
    clock: { meet: ['respond', 'arrive', 'resolve'] },
    tells: ['owner'],
    ends: true,
  },
  // What does not move it.
  note: { from: ticketStatuses, to: 'same', by: ['desk', 'worker', 'system'], needs: ['note'] },
  urge: {
    from: ['submitted', ...beforeWork, 'working', ...waiting],
    to: 'same',
    by: ['owner'],
    tells: ['desk', 'assignee'],
  },
  revise: {
    from: ['submitted', ...beforeWork, 'working', ...waiting, 'absorbed'],
    to: 'same',
    by: ['desk', 'owner'],
    isInternal: true,
  },
  split: {
    from: ['submitted', ...beforeWork, 'working', ...waiting],
    to: 'same',
    by: ['desk', 'worker'],
    isInternal: true,
  },
  call_missed: { from: ['rated'], to: 'same', by: ['desk'], isInternal: true },
  escalate: { from: ticketStatuses, to: 'same', by: ['system'], isInternal: true },
} as const satisfies Record<string, Transition>;

export type TicketEventName = keyof typeof transitions;
export const ticketEventNames = Object.keys(transitions) as TicketEventName[];

/** Events with which a ticket ends. */
export type EndingEvent = {
  [Event in TicketEventName]: (typeof transitions)[Event] extends { ends: true } ? Event : never;
}[TicketEventName];

/** The entry of an event, with the type that all of them share. */
export function transitionOf(event: TicketEventName): Transition {
  return transitions[event];
}

/** Where an event leads from a status; null where it may not happen. */
export function statusAfter(event: TicketEventName, from: TicketStatus | null): TicketStatus | null {
  const { from: allowed, to } = transitionOf(event);
  if (from === null) return allowed === null && to !== 'same' ? to : null;
  if (!allowed?.includes(from)) return null;
  return to === 'same' ? from : to;
}

/** Statuses in which nothing more is expected of anybody. */
export const endedStatuses = [
  'declined',
  'closed',
  'cancelled',
  'merged',
] as const satisfies readonly TicketStatus[];
/** Statuses in which the company still has work to do. */
export const openStatuses = ticketStatuses.filter(
  (status) => !['done', 'settled', 'rated', 'called_back', ...endedStatuses].includes(status),
);
