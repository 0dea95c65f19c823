import { z } from 'zod';
import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockTicketAs } from '../tickets/dispatch/lock-ticket-as.ts';
import { lockQuotation } from './lock-quotation.ts';
import type { QuotationStatus } from './quotation-words.ts';
import { tellTicket } from './tell-ticket.ts';

/**
 * Asks the owner whether they agree to a quotation; the worker waits meanwhile. What costs nothing needs nobody's consent: the owner is told, and the work
 * goes on.
 *
 * @throws DomainError `not_found`; `quotation_not_open` where it is no draft any more
 */
export const sendQuotation = operation({
  name: 'quotation.send',
  kind: 'write',
  input: z.object({ quotationId: z.uuid(), validDays: z.int().min(1).max(90).default(7) }),
  can: ['create', 'Quotation'],
  async run(scope, { quotationId, validDays }): Promise<{ status: QuotationStatus }> {
    const { db, tenantId, ctx, audit, outbox, now } = scope;
    const { quotation, ticket } = await lockQuotation(scope, quotationId);
    const { as } = await lockTicketAs(scope, ticket.id);
    if (quotation.status !== 'draft') throw new DomainError('quotation_not_open');
    const isFree = quotation.total === 0n;
    const status = isFree ? 'accepted' : 'sent';
    const today = localDay(now, ctx.tenant.timeZone);
    await db.quotation.update({
      where: { tenantId_id: { tenantId, id: quotationId } },
      data: {
        status,
        sentAt: now,
        expiresOn: isFree ? null : toDateColumn(addDays(today, validDays)),
        ...(isFree && { decidedAt: now }),
      },
    });
    if (quotation.isWarranty && quotation.warrantyOfId) {
      await db.ticket.update({
        where: { tenantId_id: { tenantId, id: ticket.id } },
        data: { warrantyOfId: quotation.warrantyOfId },
      });
    }
    await tellTicket(scope, ticket, quotation, isFree ? 'free' : 'sent', as);
    await outbox('quotation.announce', { quotationId });
    audit('Quotation', quotationId, { status, total: quotation.total });
    return { status };
  },
});
