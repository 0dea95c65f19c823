import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Prisma, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { endQuotations } from '../../quotations/end-quotations.ts';
import { requireNothingOwed } from '../../quotations/require-nothing-owed.ts';
import { applyClockEffect } from '../../service-levels/apply-clock-effect.ts';
import { endMaterialRequests } from '../../warehouse/requests/end-material-requests.ts';
import { actorOfTicketEvent, type TicketActor } from './actor-of-ticket-event.ts';
import {
  type EndingEvent,
  statusAfter,
  type TicketEventName,
  type TicketKind,
  type TicketParty,
  type TicketStatus,
  type Transition,
  transitionOf,
} from './transitions.ts';

export type TicketMove = {
  event: TicketEventName;
  /** As what the caller acts, which the operation has checked by the right that it asked for. */
  as: TicketParty;
  note?: string | null;
  detail?: Prisma.InputJsonObject;
  isInternal?: boolean;
  /** What changes with it. */
  set?: Omit<
    Prisma.TicketUncheckedUpdateInput,
    'tenantId' | 'id' | 'status' | 'version' | 'createdAt' | 'updatedAt'
  >;
  /** When the worker did it, where it is sent later. */
  doneAt?: Date | null;
  /** Who acts, where that is nobody who signed in: a contractor by their link. */
  actor?: TicketActor;
};

/**
 * Moves a ticket by one event: its status, the stamped entry of its history, its service levels, what ends with it, and the word to whoever has to
 * know. The only way in which a ticket changes its status. `ticket` is locked by the caller (`lockTicket`).
 *
 * @returns the ticket as it is now
 * @throws DomainError `ticket_moved` where the event does not fit where the ticket stands; `forbidden` where it is not theirs to cause;
 *   `invalid_input` where something that has to come with it is missing; `quotation_unanswered`, `repair_unpaid`, `repair_agreed` where there is
 *   something to be paid first
 */
export async function moveTicket(scope: OperationScope, ticket: Ticket, move: TicketMove): Promise<Ticket> {
  const { db, tenantId, now, outbox } = scope;
  const transition = transitionOf(move.event);
  if (!transition.by.includes(move.as)) throw new DomainError('forbidden');
  const status = statusAfter(move.event, ticket.status as TicketStatus);
  const fits = !transition.kinds || transition.kinds.includes(ticket.kind as TicketKind);
  if (!status || !fits) throw new DomainError('ticket_moved');
  requireWhatItNeeds(transition, move);
  if (transition.owesNothing && move.as !== 'system') await requireNothingOwed(scope, ticket.id, move.as);
  const version = ticket.version + 1;
  const moved = await db.ticket.update({
    where: { tenantId_id: { tenantId, id: ticket.id } },
    data: { ...move.set, status, version },
  });
  await db.ticketEvent.create({
    data: {
      tenantId,
      id: newId(),
      ticketId: ticket.id,
      version,
      event: move.event,
      fromStatus: ticket.status,
      toStatus: status,
      ...(move.actor ?? actorOfTicketEvent(scope, move.as)),
      ipAddress: scope.ctx.ipAddress,
      note: move.note?.trim() || null,
      detail: move.detail ?? {},
      isInternal: move.isInternal ?? transition.isInternal ?? false,
      doneAt: move.doneAt ?? null,
      createdAt: now,
    },
  });
  if (transition.clock) await applyClockEffect(scope, ticket.id, transition.clock, move.doneAt ?? now);
  if (transition.ends) {
    await endMaterialRequests(scope, ticket.id, move.event as EndingEvent);
    await endQuotations(scope, moved, move.as);
  }
  if (transition.dispatches) await outbox('ticket.dispatch', { ticketId: ticket.id });
  if (transition.settles) await outbox('ticket.settle', { ticketId: ticket.id });
  if (transition.tells) await outbox('ticket.announce', { ticketId: ticket.id, version });
  return moved;
}

function requireWhatItNeeds({ needs = [] }: Transition, { note, set = {} }: TicketMove): void {
  const given = {
    note: Boolean(note?.trim()),
    assignee: Boolean(set.assigneeId),
    contractor: Boolean(set.contractorId),
    department: Boolean(set.departmentId),
    expected_at: Boolean(set.expectedAt),
    confirmation: Boolean(set.confirmedBy),
  };
  const missing = needs.filter((need) => !given[need]);
  if (missing.length > 0)
    throw new DomainError('invalid_input', {
      fields: missing.map((need) => ({ path: fieldOf[need], code: 'required' })),
    });
}

/** The field of a form in which what is missing is asked for. */
const fieldOf = {
  note: 'note',
  assignee: 'assigneeId',
  contractor: 'contractorId',
  department: 'departmentId',
  expected_at: 'expectedAt',
  confirmation: 'confirmation',
} as const;
