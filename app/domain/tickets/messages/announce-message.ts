import { z } from 'zod';
import { pathOfTicket } from '#app/domain/directives/path-of-ticket.ts';
import { queueMails } from '#app/domain/notifications/mailing/queue-mails.ts';
import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import { operation } from '#tenants/operation.ts';
import { ticketDesk } from '../ticket-desk.ts';

/** Tells the other side that something was written to them; once, however often it is called. What was written stays in the ticket. */
export const announceMessage = operation({
  name: 'ticket-message.announce',
  kind: 'write',
  input: z.object({ messageId: z.uuid() }),
  can: ['create', 'Notification'],
  async run(scope, { messageId }): Promise<void> {
    const { db, ctx, tenantId, audit, outbox } = scope;
    const message = await db.ticketMessage.findUnique({
      where: { tenantId_id: { tenantId, id: messageId } },
      include: { ticket: { include: { category: { select: { name: true } } } } },
    });
    if (!message) return audit('Ticket', messageId);
    const { ticket } = message;
    audit('Ticket', ticket.id, { messageId });
    if (message.fromOwner) {
      const handlers = ticket.assigneeId ? [ticket.assigneeId] : await ticketDesk(scope, ticket);
      const params = {
        ticketId: ticket.id,
        number: String(ticket.number),
        category: ticket.category.name,
        title: ticket.title,
      };
      return tellStaff(scope, handlers, {
        event: 'ticket_message',
        params,
        link: pathOfTicket(ticket),
        dedupeKey: `message:${messageId}`,
      });
    }
    if (!ticket.personId) return;
    const [made] = await db.$queryRaw<[{ mails: number }]>`
      with made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        values (${tenantId}::uuid, new_id(), ${ticket.personId}::uuid, 'ticket_message',
          jsonb_build_object('number', ${String(ticket.number)}::text, 'title', ${ticket.title}::text, 'ticketId', ${ticket.id}::text),
          ${`/service/tickets/${ticket.id}`}, ${`message:${messageId}`})
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(ctx.tenant)})
      select (select count(*) from queued)::int as mails`;
    if (made.mails > 0) await outbox('deliveries.send', {});
  },
});
