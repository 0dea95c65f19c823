import type { FieldEvent, FieldTicket } from '#app/domain/tickets/field/field-work.ts';
import { statusAfter, type TicketEventName } from '#app/domain/tickets/machine/transitions.ts';
import type { FieldEntry } from './field-entry.ts';
import { subjectOf } from './subject-of.ts';

/** A ticket as it will be once everything is sent. */
export type ShownTicket = FieldTicket & {
  /** What has not been sent of it, in order. */
  unsent: FieldEntry[];
  refused: boolean;
};

/** What the phone shows: the tickets as the server told them last, with what was entered since. */
export function applyEntries(
  tickets: readonly FieldTicket[],
  entries: readonly FieldEntry[],
  actorName: string,
): ShownTicket[] {
  return tickets.map((ticket) => {
    const unsent = entries.filter((entry) => subjectOf(entry) === ticket.id);
    // What rests on something that was refused has not happened, as far as the company knows.
    const refusedAt = unsent.findIndex(({ refusal }) => refusal);
    const good = refusedAt < 0 ? unsent : unsent.slice(0, refusedAt);
    return {
      ...good.reduce((known, entry) => applyEntry(known, entry, actorName), ticket),
      unsent,
      refused: refusedAt >= 0,
    };
  });
}

/** The ticket after one more entry, as the state machine leads it. What would not fit leaves it as it is. */
export function applyEntry(ticket: FieldTicket, { content }: FieldEntry, actorName: string): FieldTicket {
  const event = eventOf(content);
  if (!event) return ticket;
  const status = statusAfter(event, ticket.status);
  if (!status) return ticket;
  const told: FieldEvent = {
    version: ticket.version + 1,
    event,
    actorName,
    note: 'note' in content ? (content.note ?? null) : null,
    isInternal: content.act === 'note' && content.isInternal,
    at: content.doneAt,
  };
  return {
    ...ticket,
    status,
    version: told.version,
    events: [...ticket.events, told],
    ...('expectedAt' in content && { expectedAt: content.expectedAt }),
  };
}

function eventOf(content: FieldEntry['content']): TicketEventName | null {
  switch (content.act) {
    case 'file':
    case 'directive':
      return null;
    case 'wait':
      return `wait_${content.reason}`;
    case 'quotation':
      // Until the owner has agreed.
      return 'wait_customer';
    case 'materials':
      return 'wait_material';
    default:
      return content.act;
  }
}
