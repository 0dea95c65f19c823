import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { TicketParty } from '../tickets/machine/transitions.ts';
import { owedQuotation } from './owed-quotation.ts';

/**
 * Keeps a ticket from being ended while its owner is asked about a quotation, or has agreed to one and not paid: otherwise they would answer a question that
 * nobody asks any more, or owe for a repair that nobody does. Who calls their own ticket off has answered, but cannot take back alone what they agreed to.
 *
 * @throws DomainError `quotation_unanswered`, `repair_unpaid`, and to its owner `repair_agreed` (`params.number`: of the quotation)
 */
export async function requireNothingOwed(
  { db, tenantId }: OperationScope,
  ticketId: string,
  as: TicketParty,
): Promise<void> {
  const owed = await owedQuotation(db, tenantId, ticketId);
  if (!owed || owed.waitsFor === 'sending') return;
  const params = { number: String(owed.number) };
  if (owed.waitsFor === 'payment')
    throw new DomainError(as === 'owner' ? 'repair_agreed' : 'repair_unpaid', { params });
  if (as !== 'owner') throw new DomainError('quotation_unanswered', { params });
}
