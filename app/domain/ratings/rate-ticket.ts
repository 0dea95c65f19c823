import { z } from 'zod';
import { earnPoints } from '#app/domain/points/earn-points.ts';
import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { ratingFields } from './rating-fields.ts';

/**
 * What whoever reported it thought of how it was done. It counts for whoever did it last. Where the work was taken up once more, what they think then
 * counts; the history keeps what they thought before.
 *
 * @throws DomainError `not_found` where it is not theirs; `ticket_moved` where it is not to be rated now
 */
export const rateTicket = operation({
  name: 'ticket.rate',
  kind: 'write',
  input: ratingFields.extend({ ticketId: z.uuid() }),
  can: ['create', 'TicketRating'],
  async run(scope, { ticketId, speed, result, attitude, comment }): Promise<void> {
    const { db, tenantId, ctx, now, authorize, audit, outbox } = scope;
    const ticket = await lockTicket(scope, ticketId, 'update');
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    // Nobody rates for somebody else, whatever else they may do.
    if (!personId || ticket.personId !== personId) throw new DomainError('not_found');
    authorize('create', 'TicketRating', { personId });
    await moveTicket(scope, ticket, {
      event: 'rate',
      as: 'owner',
      note: comment ?? null,
      detail: { speed, result, attitude },
    });
    const rating = {
      membershipId: ticket.assigneeId,
      personId,
      speed,
      result,
      attitude,
      comment: comment || null,
      createdAt: now,
    };
    await db.ticketRating.upsert({
      where: { tenantId_ticketId: { tenantId, ticketId } },
      create: { tenantId, ticketId, ...rating },
      update: rating,
    });
    audit('Ticket', ticketId, { speed, result, attitude });
    if (ticket.kind === 'repair' || ticket.kind === 'appointment') {
      await earnPoints(scope, 'ticket_rated', { personId, documentKind: 'ticket', documentId: ticketId });
    }
    await outbox('ticket.conclude', { ticketId });
  },
});
