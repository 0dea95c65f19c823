import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockInvoice } from './lock-invoice.ts';

/**
 * Gives up an invoice that was not issued: one that waits, or that the provider refused. Its bills may be invoiced anew.
 *
 * @throws DomainError `not_found`; `invoice_not_waiting` where it was issued, or nobody can say whether it was
 */
export const cancelInvoice = operation({
  name: 'invoice.cancel',
  kind: 'write',
  input: z.object({ invoiceId: z.uuid() }),
  can: ['update', 'Invoice'],
  async run({ db, tenantId, audit }, { invoiceId }): Promise<void> {
    const invoice = await lockInvoice(db, tenantId, invoiceId);
    if (invoice.status !== 'draft' && invoice.status !== 'failed')
      throw new DomainError('invoice_not_waiting');
    await db.invoice.update({
      where: { tenantId_id: { tenantId, id: invoiceId } },
      data: { status: 'cancelled' },
    });
    audit('Invoice', invoiceId, { failureReason: invoice.failureReason });
  },
});
