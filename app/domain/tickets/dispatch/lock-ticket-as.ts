import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockTicket } from '../machine/lock-ticket.ts';

/**
 * A ticket that the caller may give out (`desk`) or works on (`worker`), locked, and as which of both they act.
 *
 * @throws DomainError `not_found` where it is neither
 */
export async function lockTicketAs(
  scope: OperationScope,
  ticketId: string,
): Promise<{ ticket: Ticket; as: 'desk' | 'worker' }> {
  if (scope.ability.can('dispatch', 'Ticket')) {
    try {
      return { ticket: await lockTicket(scope, ticketId, 'dispatch'), as: 'desk' };
    } catch (error) {
      if (!(error instanceof DomainError && error.code === 'not_found')) throw error;
    }
  }
  return { ticket: await lockTicket(scope, ticketId, 'work'), as: 'worker' };
}
