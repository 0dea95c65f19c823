import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { confirmations } from './confirmations.ts';
import { moveOwnTicket, stepFields, stepNote } from './move-own-ticket.ts';

/**
 * The work is done: what was found and done, and how the owner confirmed it, by their signature on the worker's screen (sent before) or by the
 * code that they were given. Where nobody was there to confirm, the worker says why, and the owner reads that.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input` on `code` where it is not the ticket's, on `confirmation` where no signature has come
 */
export const finishTicket = operation({
  name: 'ticket.finish',
  kind: 'write',
  input: z.object({
    ...stepFields,
    note: stepNote.min(1),
    confirmation: z.enum(confirmations),
    code: z.string().trim().max(10).nullish(),
    reason: z.string().trim().max(300).nullish(),
  }),
  can: ['work', 'Ticket'],
  async run(scope, { confirmation, code, reason, ...step }) {
    const ticket = await lockTicket(scope, step.ticketId, 'work');
    if (confirmation === 'code' && (!ticket.finishCode || code !== ticket.finishCode))
      throw new DomainError('invalid_input', { fields: [{ path: 'code', code: 'finish_code' }] });
    if (confirmation === 'signature') await requireSignature(scope, ticket);
    if (confirmation === 'none' && !reason)
      throw new DomainError('invalid_input', { fields: [{ path: 'reason', code: 'required' }] });
    return await moveOwnTicket(scope, step, 'finish', {
      set: (_ticket, at) => ({ confirmedBy: confirmation, resolution: step.note, doneAt: at }),
      detail: { confirmation, ...(reason && { reason }) },
    });
  },
});

/** The signature of this time: a ticket that was opened again is signed for again. */
async function requireSignature({ db, tenantId }: OperationScope, { id: ticketId }: Ticket): Promise<void> {
  const reopened = await db.ticketEvent.findFirst({
    where: { tenantId, ticketId, event: 'reopen' },
    orderBy: { version: 'desc' },
    select: { createdAt: true },
  });
  const signature = await db.ticketFile.findFirst({
    where: { tenantId, ticketId, kind: 'signature', createdAt: { gt: reopened?.createdAt ?? new Date(0) } },
    select: { id: true },
  });
  if (!signature)
    throw new DomainError('invalid_input', { fields: [{ path: 'confirmation', code: 'signature_missing' }] });
}
