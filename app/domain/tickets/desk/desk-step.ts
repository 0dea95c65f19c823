import { z } from 'zod';
import type { OperationScope } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket, type TicketMove } from '../machine/move-ticket.ts';
import type { TicketEventName } from '../machine/transitions.ts';

export const deskNote = z.string().trim().max(1_000);

/** A step of the desk with what it says about it. */
export const deskStepFields = { ticketId: z.uuid(), note: deskNote.nullish() };
/** One of which the owner is told why. */
export const reasonedStepFields = { ticketId: z.uuid(), note: deskNote.min(1) };

/** Where a step has left the ticket. */
export type DeskStep = { status: string; version: number };

/**
 * One step of whoever gives out work.
 *
 * @throws DomainError `not_found` where the ticket is not theirs to give out, `ticket_moved` where the step does not fit where it stands
 */
export async function deskStep(
  scope: OperationScope,
  event: TicketEventName,
  { ticketId, note }: { ticketId: string; note?: string | null },
  more: Pick<TicketMove, 'set' | 'detail' | 'isInternal'> = {},
): Promise<DeskStep> {
  const ticket = await lockTicket(scope, ticketId, 'dispatch');
  const { status, version } = await moveTicket(scope, ticket, { event, as: 'desk', note, ...more });
  scope.audit('Ticket', ticketId, { event, version });
  return { status, version };
}
