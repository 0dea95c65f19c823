import { newId } from '#app/kernel/ids.ts';
import type { Prisma, Ticket, TicketCategory } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { routeComplaint } from '../../complaints/route-complaint.ts';
import { nextNumber } from '../../documents/next-number.ts';
import { joinOutage } from '../../outages/join-outage.ts';
import { startClocks } from '../../service-levels/start-clocks.ts';
import { actorOfTicketEvent } from './actor-of-ticket-event.ts';
import type { TicketParty } from './transitions.ts';

export type NewTicket = Omit<
  Prisma.TicketUncheckedCreateInput,
  'tenantId' | 'id' | 'number' | 'kind' | 'categoryId' | 'status' | 'version' | 'createdAt' | 'confidential'
> & { id?: string };

/** Kinds that only their handlers and the leaders read. */
const confidentialKinds = ['complaint', 'suggestion'];

export function isConfidential(kind: string): boolean {
  return confidentialKinds.includes(kind);
}

/**
 * Begins the life of a ticket: numbered, stamped, its service levels running, and the desk told. Who reports may do so, and what they report is
 * complete: the caller has seen to that. What tells of an outage that is known becomes part of it at once.
 */
export async function openTicket(
  scope: OperationScope,
  category: TicketCategory,
  as: TicketParty,
  { id = newId(), ...facts }: NewTicket,
): Promise<Ticket> {
  const { db, tenantId, now, outbox } = scope;
  // By who they are, not by who took it down.
  const destination = isConfidential(category.kind)
    ? await routeComplaint(scope, category, facts.personId ?? null)
    : { departmentId: category.departmentId };
  const ticket = await db.ticket.create({
    data: {
      ...destination,
      ...facts,
      tenantId,
      id,
      number: await nextNumber(db, tenantId, 'ticket'),
      kind: category.kind,
      categoryId: category.id,
      confidential: isConfidential(category.kind),
      createdAt: now,
    },
  });
  await db.ticketEvent.create({
    data: {
      tenantId,
      id: newId(),
      ticketId: id,
      version: 1,
      event: 'submit',
      toStatus: 'submitted',
      ...actorOfTicketEvent(scope, as),
      ipAddress: scope.ctx.ipAddress,
      createdAt: now,
    },
  });
  await startClocks(scope, ticket, category);
  await outbox('ticket.announce', { ticketId: id, version: 1 });
  const joined = await joinOutage(scope, ticket);
  if (joined) return joined;
  if (category.dispatch !== 'manual') await outbox('ticket.dispatch', { ticketId: id });
  return ticket;
}
