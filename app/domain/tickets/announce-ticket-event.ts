import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { tellStaff } from '../staff/messages/tell-staff.ts';
import { type TicketEventName, transitionOf } from './machine/transitions.ts';
import { tellOwner } from './tell-owner.ts';
import { ticketDesk } from './ticket-desk.ts';

/** Tells the owner and the staff whom an event of a ticket concerns, but never whoever caused it; once, however often it is called. */
export const announceTicketEvent = operation({
  name: 'ticket.announce',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), version: z.int() }),
  can: ['create', 'Notification'],
  async run(scope, { ticketId, version }) {
    const { db, tenantId, outbox, audit } = scope;
    const event = await db.ticketEvent.findUnique({
      where: { tenantId_ticketId_version: { tenantId, ticketId, version } },
      include: { ticket: { include: { category: true } } },
    });
    audit('Ticket', ticketId, { version });
    if (!event) return;
    const { ticket } = event;
    const { tells = [] } = transitionOf(event.event as TicketEventName);
    if (tells.includes('owner') && !event.isInternal && event.actorKind !== 'owner') {
      const name = event.event as TicketEventName;
      if ((await tellOwner(scope, { ticketId, version, event: name, note: event.note })) > 0)
        await outbox('deliveries.send', {});
    }
    const staff = new Set<string>();
    if (tells.includes('assignee') && ticket.assigneeId) staff.add(ticket.assigneeId);
    if (tells.includes('desk')) for (const id of await ticketDesk(scope, ticket)) staff.add(id);
    if (event.actorId) staff.delete(event.actorId);
    await tellStaff(scope, [...staff], {
      event: 'ticket_moved',
      params: {
        ticketId,
        number: String(ticket.number),
        category: ticket.category.name,
        title: ticket.title,
        event: event.event,
      },
      link: `/console/service/tickets/${ticketId}`,
      dedupeKey: `ticket:${ticketId}:${version}`,
    });
  },
});
