import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible, asSubject } from '#tenants/policies/ability.ts';
import { type QuotationChoices, quotationChoices } from './quotation-choices.ts';
import { type QuotationView, quotationShown, quotationView } from './quotation-view.ts';

export type QuotationDesk = {
  quotations: QuotationView[];
  /** What a new one is made of; null where none may be written now. */
  choices: QuotationChoices | null;
  /** Whether the caller may take back one that was sent, also once the work is done. */
  mayWithdraw: boolean;
  /** Whether the caller may write down what the owner said. */
  mayDecide: boolean;
};

/**
 * The quotations of a ticket, the latest first, and what a new one can be made of.
 *
 * @throws DomainError `not_found`
 */
export const quotationDesk = operation({
  name: 'quotation.desk',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Quotation'],
  async run(scope, { ticketId }): Promise<QuotationDesk> {
    const { db, tenantId, ability } = scope;
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
    });
    if (!ticket) throw new DomainError('not_found');
    const rows = await db.quotation.findMany({
      where: { AND: [{ tenantId, ticketId }, accessible(ability, 'Quotation')] },
      orderBy: { number: 'desc' },
      take: 20,
      include: quotationShown,
    });
    const row = asSubject('Ticket', ticket);
    const mayWrite =
      ability.can('create', 'Quotation') && (ability.can('dispatch', row) || ability.can('work', row));
    return {
      quotations: rows.map(quotationView),
      choices: mayWrite ? await quotationChoices(scope, ticket) : null,
      mayWithdraw: mayWrite,
      mayDecide: ability.can('update', 'Quotation'),
    };
  },
});
