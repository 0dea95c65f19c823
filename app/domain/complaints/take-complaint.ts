import { z } from 'zod';
import { requireAhead } from '#app/domain/tickets/dispatch/expected-at.ts';
import { operation } from '#tenants/operation.ts';
import { bringInHand } from './bring-in-hand.ts';
import { lockComplaint } from './lock-complaint.ts';

/**
 * The caller takes a complaint or suggestion on and says until when its owner has an answer.
 *
 * @throws DomainError `not_found`, `forbidden`, `ticket_moved` where somebody else has it; `invalid_input` for a time that has passed
 */
export const takeComplaint = operation({
  name: 'complaint.take',
  kind: 'write',
  input: z.object({ ticketId: z.uuid(), answerBy: z.coerce.date().nullish() }),
  can: ['read', 'Ticket'],
  async run(scope, { ticketId, answerBy }): Promise<{ status: string }> {
    const { ticket, self } = await lockComplaint(scope, ticketId);
    if (answerBy) requireAhead(answerBy, scope.now);
    const { status, expectedAt } = await bringInHand(scope, ticket, self, answerBy);
    scope.audit('Ticket', ticketId, { answerBy: expectedAt?.toISOString() });
    return { status };
  },
});
