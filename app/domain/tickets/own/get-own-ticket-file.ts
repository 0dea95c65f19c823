import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { ownTicketsWhere } from './own-tickets-where.ts';

/**
 * Where a file of a ticket of the caller's, or of their home, is stored. What came with messages is for whoever reported it alone.
 *
 * @throws DomainError `not_found`
 */
export const getOwnTicketFile = operation({
  name: 'own-ticket.file',
  kind: 'read',
  /** What is no id of a file is not found either. */
  input: z.object({ ticketFileId: z.string() }),
  can: 'anyone',
  async run(scope, { ticketFileId }): Promise<{ key: string; name: string; contentType: string }> {
    const own = ownScope(scope);
    if (!own || !isId(ticketFileId)) throw new DomainError('not_found');
    const row = await scope.db.ticketFile.findFirst({
      where: {
        tenantId: own.tenantId,
        id: ticketFileId,
        ticket: await ownTicketsWhere(scope.db, own),
        OR: [{ messageId: null }, { ticket: { personId: own.personId } }],
      },
      select: { file: { select: { key: true, name: true, contentType: true } } },
    });
    if (!row) throw new DomainError('not_found');
    return row.file;
  },
});
