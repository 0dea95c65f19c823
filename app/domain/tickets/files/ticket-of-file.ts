import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { type Action, accessible } from '#tenants/policies/ability.ts';
import { endedStatuses } from '../machine/transitions.ts';
import { type TicketFileKind, ticketFileRules } from './ticket-file-kinds.ts';

/** Whoever reported it, whoever works on it, whoever gives it out. */
const whoAttaches = ['update', 'work', 'dispatch'] as const satisfies readonly Action[];

/**
 * The ticket to which the caller may attach one more file of this kind.
 *
 * @throws DomainError `not_found`; `forbidden` where they may only look; `ticket_moved` where it has ended; `invalid_input` with `file_many` at `file`
 */
export async function ticketOfFile(
  { db, tenantId, ability }: OperationScope,
  {
    ticketId,
    kind,
    fieldKey = null,
    messageId = null,
  }: { ticketId: string; kind: TicketFileKind; fieldKey?: string | null; messageId?: string | null },
): Promise<Ticket> {
  const ticket = await db.ticket.findFirst({
    where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
  });
  if (!ticket) throw new DomainError('not_found');
  const held = whoAttaches.filter((action) => ability.can(action, 'Ticket'));
  // A right without conditions is no condition, and Prisma leaves those out of an `OR`: that would be no right at all.
  const wholly = held.some((action) => Object.keys(accessible(ability, 'Ticket', action)).length === 0);
  const theirs = await db.ticket.count({
    where: {
      tenantId,
      id: ticketId,
      ...(!wholly && { OR: held.map((action) => accessible(ability, 'Ticket', action)) }),
    },
  });
  if (theirs === 0) throw new DomainError('forbidden');
  // What is written about it goes on after its end.
  if (kind !== 'message' && endedStatuses.some((status) => status === ticket.status))
    throw new DomainError('ticket_moved');
  if (messageId && !(await db.ticketMessage.count({ where: { tenantId, id: messageId, ticketId } })))
    throw new DomainError('not_found');
  const { most } = ticketFileRules[kind];
  const there = await db.ticketFile.count({ where: { tenantId, ticketId, kind, fieldKey, messageId } });
  if (there >= most)
    throw new DomainError('invalid_input', {
      fields: [{ path: 'file', code: 'file_many', params: { maximum: most } }],
    });
  return ticket;
}
