import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** Where the recording of a call is stored, for whoever makes such calls and may read the ticket. @throws DomainError `not_found` */
export const getCallbackRecording = operation({
  name: 'callback.recording',
  kind: 'read',
  input: z.object({ callbackId: z.uuid() }),
  can: ['create', 'TicketCallback'],
  async run(
    { db, tenantId, ability },
    { callbackId },
  ): Promise<{ key: string; name: string; contentType: string }> {
    const row = await db.ticketCallback.findFirst({
      where: { tenantId, id: callbackId, ticket: accessible(ability, 'Ticket') },
      select: { recording: { select: { key: true, name: true, contentType: true } } },
    });
    if (!row?.recording) throw new DomainError('not_found');
    return row.recording;
  },
});
