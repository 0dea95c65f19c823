import { z } from 'zod';
import { mayHandle } from '#app/domain/complaints/may-handle.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { leaveMessage } from './leave-message.ts';
import { messageFields } from './message-fields.ts';

/** Statuses after which nobody reads what is written any more. */
const silent = ['merged'];

/**
 * What the owner of a ticket and whoever handles it write each other, one to one. After its end the owner may still ask about it.
 *
 * @throws DomainError `not_found` where the ticket is not for them; `forbidden` where they only read it; `ticket_moved` where it lives on in another
 */
export const writeTicketMessage = operation({
  name: 'ticket-message.write',
  kind: 'write',
  input: messageFields.extend({ ticketId: z.uuid(), messageId: z.uuid().optional() }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, messageId, body }): Promise<{ messageId: string }> {
    const { ctx, audit } = scope;
    const ticket = await lockTicket(scope, ticketId, 'read');
    const { actor } = ctx;
    if (actor.kind !== 'member') throw new DomainError('forbidden');
    const fromOwner = actor.personId !== null && actor.personId === ticket.personId;
    if (!fromOwner && !mayHandle(scope, ticket)) throw new DomainError('forbidden');
    if (silent.includes(ticket.status)) throw new DomainError('ticket_moved');
    const id = await leaveMessage(scope, ticket, { id: messageId, body, fromOwner });
    audit('Ticket', ticketId, { messageId: id, fromOwner });
    return { messageId: id };
  },
});
