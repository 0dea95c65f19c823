import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { mayReadMessages } from '../messages/may-read-messages.ts';

/**
 * Where a file of a ticket is stored, for those who may read the ticket; one that came with a message, for those who read the messages.
 *
 * @throws DomainError `not_found`
 */
export const getTicketFile = operation({
  name: 'ticket.file',
  kind: 'read',
  /** What is no id of a file is not found either. */
  input: z.object({ ticketFileId: z.string() }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketFileId }): Promise<{ key: string; name: string; contentType: string }> {
    const { db, tenantId, ability } = scope;
    const row = isId(ticketFileId)
      ? await db.ticketFile.findFirst({
          where: { tenantId, id: ticketFileId, ticket: accessible(ability, 'Ticket') },
          select: {
            messageId: true,
            ticket: { select: { personId: true } },
            file: { select: { key: true, name: true, contentType: true } },
          },
        })
      : null;
    if (!row || (row.messageId && !mayReadMessages(scope, row.ticket))) throw new DomainError('not_found');
    return row.file;
  },
});
