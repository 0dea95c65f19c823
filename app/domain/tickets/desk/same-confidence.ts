import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket, TicketCategory } from '#prisma/generated/client.ts';
import { isConfidential } from '../machine/open-ticket.ts';

/**
 * What was told in confidence stays so, and what everybody read cannot become a secret.
 *
 * @throws DomainError `invalid_input` on `path`
 */
export function sameConfidence(
  { confidential }: Pick<Ticket, 'confidential'>,
  { kind }: Pick<TicketCategory, 'kind'>,
  path: string,
): void {
  if (isConfidential(kind) !== confidential)
    throw new DomainError('invalid_input', { fields: [{ path, code: 'category_confidence' }] });
}
