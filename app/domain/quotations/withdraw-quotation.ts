import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockTicketAs } from '../tickets/dispatch/lock-ticket-as.ts';
import { lockQuotation } from './lock-quotation.ts';
import { tellTicket } from './tell-ticket.ts';

/**
 * Takes back a quotation that nobody has agreed to yet.
 *
 * @throws DomainError `not_found`; `quotation_not_open`
 */
export const withdrawQuotation = operation({
  name: 'quotation.withdraw',
  kind: 'write',
  input: z.object({ quotationId: z.uuid() }),
  can: ['create', 'Quotation'],
  async run(scope, { quotationId }): Promise<void> {
    const { db, tenantId, audit, now } = scope;
    const { quotation, ticket } = await lockQuotation(scope, quotationId);
    const { as } = await lockTicketAs(scope, ticket.id);
    if (quotation.status !== 'draft' && quotation.status !== 'sent') {
      throw new DomainError('quotation_not_open');
    }
    await db.quotation.update({
      where: { tenantId_id: { tenantId, id: quotationId } },
      data: { status: 'withdrawn', decidedAt: now },
    });
    // Of a draft the owner knows nothing.
    if (quotation.status === 'sent') await tellTicket(scope, ticket, quotation, 'withdrawn', as);
    audit('Quotation', quotationId, {});
  },
});
