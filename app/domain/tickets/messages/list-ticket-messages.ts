import { z } from 'zod';
import { mayHandle } from '#app/domain/complaints/may-handle.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { mayReadMessages } from './may-read-messages.ts';

export type TicketMessageView = {
  id: string;
  fromOwner: boolean;
  authorName: string;
  body: string;
  createdAt: Date;
  /** When the other side has read it. */
  readAt: Date | null;
  files: { id: string; name: string; contentType: string }[];
};

export type TicketConversation = {
  messages: TicketMessageView[];
  /** On which side the reader is. */
  side: 'owner' | 'staff';
  mayWrite: boolean;
  /** How many the reader has not read. */
  unread: number;
};

/** What was written about a ticket, the oldest first: for its owner and for whoever may read it among the staff. @throws DomainError `not_found` */
export const listTicketMessages = operation({
  name: 'ticket-message.list',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId }): Promise<TicketConversation> {
    const { db, ctx, tenantId, ability } = scope;
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
      include: {
        messages: {
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          take: 1_000,
          include: {
            files: {
              orderBy: { createdAt: 'asc' },
              select: { id: true, file: { select: { name: true, contentType: true } } },
            },
          },
        },
      },
    });
    if (!ticket) throw new DomainError('not_found');
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    const isOwner = personId !== null && personId === ticket.personId;
    const mayAct = mayHandle(scope, ticket);
    const side = isOwner ? 'owner' : 'staff';
    const messages = mayReadMessages(scope, ticket) ? ticket.messages : [];
    return {
      side,
      mayWrite: ticket.status !== 'merged' && (isOwner || mayAct),
      unread: messages.filter(({ fromOwner, readAt }) => fromOwner !== isOwner && readAt === null).length,
      messages: messages.map(({ id, fromOwner, authorName, body, createdAt, readAt, files }) => ({
        id,
        fromOwner,
        authorName,
        body,
        createdAt,
        readAt,
        files: files.map(({ id: fileId, file }) => ({ id: fileId, ...file })),
      })),
    };
  },
});
