import { z } from 'zod';
import { mayHandle } from '#app/domain/complaints/may-handle.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * Marks what the other side wrote as read: by the owner, or by whoever handles it. A colleague who only looks has not read it for them.
 *
 * @throws DomainError `not_found`
 */
export const readTicketMessages = operation({
  name: 'ticket-message.read',
  kind: 'write',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId }): Promise<{ read: number }> {
    const { db, ctx, tenantId, ability, audit, now } = scope;
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
    });
    if (!ticket) throw new DomainError('not_found');
    audit('Ticket', ticketId);
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    const isOwner = personId !== null && personId === ticket.personId;
    if (!isOwner && !mayHandle(scope, ticket)) return { read: 0 };
    const { count } = await db.ticketMessage.updateMany({
      where: { tenantId, ticketId, fromOwner: !isOwner, readAt: null },
      data: { readAt: now },
    });
    return { read: count };
  },
});
