import { z } from 'zod';
import type { Prisma, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket, type TicketMove } from '../machine/move-ticket.ts';
import type { TicketEventName } from '../machine/transitions.ts';
import { happenedAt } from './happened-at.ts';

/** What every step of a worker says: which ticket, and when it was done where it is sent later. */
export const stepFields = {
  ticketId: z.uuid(),
  doneAt: z.coerce.date().nullish(),
};

export const stepNote = z.string().trim().max(2_000);

/** Where a step has left the ticket. */
export type StepTaken = { status: string; version: number };

type Step = { ticketId: string; doneAt?: Date | null; note?: string | null };

/**
 * One step of whoever has the ticket in hand.
 *
 * @throws DomainError `not_found` where it is not in their hands (any more), `ticket_moved` where the step does not fit where it stands
 */
export async function moveOwnTicket(
  scope: OperationScope,
  { ticketId, doneAt, note }: Step,
  event: TicketEventName,
  more: {
    set?: (ticket: Ticket, at: Date) => TicketMove['set'];
    detail?: Prisma.InputJsonObject;
    isInternal?: boolean;
  } = {},
): Promise<StepTaken> {
  const ticket = await lockTicket(scope, ticketId, 'work');
  const at = await happenedAt(scope, ticket, doneAt);
  const { status, version } = await moveTicket(scope, ticket, {
    event,
    as: 'worker',
    note,
    doneAt: at,
    set: more.set?.(ticket, at ?? scope.now),
    detail: more.detail,
    isInternal: more.isInternal,
  });
  scope.audit('Ticket', ticketId, { event, version });
  return { status, version };
}
