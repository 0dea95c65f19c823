import { z } from 'zod';
import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import { leaveMessage } from '#app/domain/tickets/messages/leave-message.ts';
import { operation } from '#tenants/operation.ts';
import { bringInHand } from './bring-in-hand.ts';
import { lockComplaint } from './lock-complaint.ts';

/**
 * The company's answer: what was found and what was done. It is the last message of the conversation until the owner writes again, costs nothing, and is
 * theirs to rate.
 *
 * @throws DomainError `not_found`, `forbidden`, `ticket_moved`
 */
export const answerComplaint = operation({
  name: 'complaint.answer',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), answer: z.string().trim().min(1).max(4_000) }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, answer }): Promise<{ status: string }> {
    const { ticket, self } = await lockComplaint(scope, ticketId);
    const working = await bringInHand(scope, ticket, self);
    const done = await moveTicket(scope, working, {
      event: 'finish',
      as: 'worker',
      note: answer,
      set: { resolution: answer, confirmedBy: 'none', doneAt: scope.now },
    });
    await leaveMessage(scope, done, { body: answer, fromOwner: false, isTold: true });
    const { status } = await moveTicket(scope, done, { event: 'settle', as: 'desk' });
    scope.audit('Ticket', ticketId, { status });
    return { status };
  },
});
