import type { Day } from '#app/kernel/dates.ts';
import type { TicketEventName, TicketKind, TicketStatus } from '../machine/transitions.ts';
import type { StaffStatus } from './staff-statuses.ts';

/** Everything that a worker's phone keeps, so that it shows their work where there is no network. It travels as JSON: moments are ISO texts, amounts minor units as text. */
export type FieldWork = {
  /** The server's clock, by which the phone's own is corrected. */
  now: string;
  me: {
    membershipId: string;
    name: string;
    status: StaffStatus;
    sharesPosition: boolean;
    departmentName: string | null;
    unreadMessages: number;
    /** What their rights let them do besides. */
    requestsMaterials: boolean;
    quotes: boolean;
  };
  currency: string;
  tickets: FieldTicket[];
  pool: PoolTicket[];
  directives: FieldDirective[];
};

export type PoolTicket = {
  id: string;
  number: string;
  kind: TicketKind;
  urgency: 'normal' | 'urgent' | 'emergency';
  title: string;
  category: string;
  /** Where it is, from the community down. */
  place: string;
  createdAt: string;
  wishedFrom: string | null;
  wishedTo: string | null;
  /** When its next service level is over. */
  dueAt: string | null;
};

export type FieldTicket = PoolTicket & {
  status: TicketStatus;
  version: number;
  description: string;
  answers: { label: string; value: string }[];
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  contactName: string | null;
  contactPhone: string | null;
  expectedAt: string | null;
  isChargeable: boolean;
  /** Whether the owner has a code to tell when it is done. */
  hasFinishCode: boolean;
  prices: { id: string; name: string; unit: string; unitPrice: string }[];
  events: FieldEvent[];
  files: { id: string; kind: string; contentType: string }[];
  requests: {
    id: string;
    number: string;
    status: string;
    lines: { name: string; unit: string; quantity: string }[];
  }[];
  quotations: { id: string; number: string; status: string; total: string }[];
};

export type FieldEvent = {
  version: number;
  event: TicketEventName;
  actorName: string;
  note: string | null;
  isInternal: boolean;
  at: string;
};

/** What a leader's directive gave the worker to do, on a ticket of theirs or of somebody else. */
export type FieldDirective = {
  id: string;
  body: string;
  dueOn: Day;
  authorName: string;
  /** What was ordered altogether; empty where the worker may not open the ticket. */
  directive: string;
  number: string;
  ticketId: string | null;
  doneAt: string | null;
};
