import { z } from 'zod';
import { documentFile } from '#app/domain/documents/document-file.ts';
import { beginsAgain } from '#app/domain/tickets/machine/begins-again.ts';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { callbackOutcomes } from './callback-outcomes.ts';
import { keepRecording } from './keep-recording.ts';

/**
 * A call to the owner after the work. Whoever was not reached is called again at `nextCallAt`; any other outcome ends the calling, and the
 * ticket is closed, or with `reopens` taken up once more, for which `comment` says why. It counts for whoever did the work last.
 *
 * @throws DomainError `not_found`; `ticket_moved` where there is nobody to call now; `invalid_input` for a time that has passed, what is missing, or
 *   a file that is no sound
 */
export const recordCallback = operation({
  name: 'callback.record',
  kind: 'write',
  input: z.object({
    ticketId: z.uuid(),
    outcome: z.enum(callbackOutcomes),
    comment: z.string().trim().max(2_000).nullish(),
    nextCallAt: z.date().nullish(),
    reopens: z.boolean().default(false),
    recording: documentFile.nullish(),
  }),
  can: ['create', 'TicketCallback'],
  async run(scope, input): Promise<{ callbackId: string; status: string }> {
    const { db, ctx, tenantId, now, audit, outbox } = scope;
    const { ticketId, outcome, recording } = input;
    const comment = input.comment || null;
    const missed = outcome === 'no_answer';
    const refuse = (path: string, code: string) =>
      new DomainError('invalid_input', { fields: [{ path, code }] });
    if (missed && !input.nextCallAt) throw refuse('nextCallAt', 'required');
    if (missed && input.nextCallAt && input.nextCallAt <= now) throw refuse('nextCallAt', 'expected_ahead');
    const reopens = input.reopens && outcome === 'dissatisfied';
    if (outcome === 'dissatisfied' && !comment) throw refuse('comment', 'required');
    const ticket = await lockTicket(scope, ticketId, 'read');
    const callbackId = newId();
    let moved = await moveTicket(scope, ticket, {
      event: missed ? 'call_missed' : 'call_back',
      as: 'desk',
      note: comment,
      detail: { callbackId, outcome },
    });
    const { actor } = ctx;
    await db.ticketCallback.create({
      data: {
        tenantId,
        id: callbackId,
        ticketId,
        membershipId: ticket.assigneeId,
        outcome,
        comment,
        recordingFileId: recording ? await keepRecording(db, tenantId, recording) : null,
        calledBy: actor.kind === 'member' ? actor.membershipId : null,
        calledByName: actor.kind === 'guest' ? '' : actor.name,
        nextCallAt: missed ? (input.nextCallAt ?? null) : null,
        createdAt: now,
      },
    });
    if (reopens)
      moved = await moveTicket(scope, moved, {
        event: 'reopen',
        as: 'desk',
        note: comment,
        set: beginsAgain,
      });
    else if (!missed) await outbox('ticket.conclude', { ticketId });
    audit('Ticket', ticketId, { outcome, callbackId, recorded: Boolean(recording), reopens });
    return { callbackId, status: moved.status };
  },
});
