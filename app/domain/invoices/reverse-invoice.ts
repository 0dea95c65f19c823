import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { insertReversal } from './insert-reversal.ts';
import { lockInvoice } from './lock-invoice.ts';

/**
 * Asks for an issued invoice to be reversed as a whole (红冲), for a reason; its bills may be invoiced anew once the reversal is issued.
 *
 * @throws DomainError `not_found`; `invoice_not_issued` also for a reversal, which is never reversed itself
 */
export const reverseInvoice = operation({
  name: 'invoice.reverse',
  kind: 'write',
  input: z.object({ invoiceId: z.uuid(), reason: z.string().trim().min(1).max(200) }),
  can: ['void', 'Invoice'],
  async run(scope, { invoiceId, reason }): Promise<{ reversalId: string }> {
    const invoice = await lockInvoice(scope.db, scope.tenantId, invoiceId);
    if (invoice.status !== 'issued' || invoice.reversesId) throw new DomainError('invoice_not_issued');
    const reversalId = await insertReversal(scope, invoiceId, reason);
    scope.audit('Invoice', invoiceId, { reason, reversalId });
    return { reversalId };
  },
});
