import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { buyerFields } from './buyer-fields.ts';
import { lockInvoice } from './lock-invoice.ts';

/**
 * Hands an invoice over once more: one that was refused, with its buyer put right where that was the reason, or one that nobody has answered for.
 *
 * @throws DomainError `not_found`; `invoice_not_waiting`
 */
export const retryInvoice = operation({
  name: 'invoice.retry',
  kind: 'write',
  input: z.object({ invoiceId: z.uuid(), buyer: buyerFields.optional() }),
  can: ['update', 'Invoice'],
  async run({ db, tenantId, outbox, audit }, { invoiceId, buyer }): Promise<void> {
    const invoice = await lockInvoice(db, tenantId, invoiceId);
    const isFailed = invoice.status === 'failed';
    if (!isFailed && invoice.status !== 'issuing') throw new DomainError('invoice_not_waiting');
    if (isFailed) {
      await db.invoice.update({
        where: { tenantId_id: { tenantId, id: invoiceId } },
        data: {
          status: 'draft',
          failureReason: null,
          providerReference: null,
          // A reversal is made out to whom its original was.
          ...(buyer && !invoice.reversesId && { buyer }),
        },
      });
    }
    await outbox('invoice.issue', { invoiceId });
    audit('Invoice', invoiceId, { failureReason: invoice.failureReason, buyerChanged: Boolean(buyer) });
  },
});
