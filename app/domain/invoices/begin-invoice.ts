import { z } from 'zod';
import type { EinvoiceDocument, EinvoiceReversal } from '#app/integrations/einvoice/einvoice-document.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { paymentTakenBack } from './insert-reversal.ts';
import { documentShown, invoiceDocument } from './invoice-document.ts';
import { invoicedAmounts } from './invoiced-amounts.ts';
import { lockInvoice } from './lock-invoice.ts';

export type InvoiceToIssue = {
  document: EinvoiceDocument | EinvoiceReversal;
  provider: string;
  /** The provider's, as stored. */
  settings: unknown;
  /** Set once the provider has taken it. */
  reference: string | null;
  attempts: number;
};

/**
 * Takes an invoice up to be handed over: from now on nobody can say that it was not issued. Null where there is nothing to do: it was issued, refused or cancelled
 * meanwhile, or what it is over is no longer paid, so that it is cancelled now.
 */
export const beginInvoice = operation({
  name: 'invoice.begin',
  kind: 'write',
  input: z.object({ invoiceId: z.uuid() }),
  can: ['post', 'Invoice'],
  async run(scope, { invoiceId }): Promise<InvoiceToIssue | null> {
    const { db, tenantId, now, audit } = scope;
    const key = { tenantId_id: { tenantId, id: invoiceId } };
    const before = await lockInvoice(db, tenantId, invoiceId);
    const policy = await db.invoicePolicy.findUnique({ where: { tenantId } });
    if (!policy || (before.status !== 'draft' && before.status !== 'issuing')) return null;
    if (before.status === 'draft' && !before.reversesId && (await isBeyondPaid(scope, invoiceId))) {
      await db.invoice.update({ where: key, data: { status: 'cancelled', reason: paymentTakenBack } });
      audit('Invoice', invoiceId, { status: 'cancelled' });
      return null;
    }
    const row = await db.invoice.update({
      where: key,
      data: { status: 'issuing', attempts: { increment: 1 }, lastTriedAt: now },
      include: documentShown,
    });
    audit('Invoice', invoiceId, { attempts: row.attempts });
    return {
      document: invoiceDocument(scope, row, {
        name: policy.sellerName,
        taxNumber: policy.sellerTaxNumber,
      }),
      provider: row.provider,
      settings: policy.settings,
      reference: row.providerReference,
      attempts: row.attempts,
    };
  },
});

async function isBeyondPaid({ db, tenantId }: OperationScope, invoiceId: string): Promise<boolean> {
  const lines = await db.invoiceLine.findMany({
    where: { tenantId, invoiceId },
    select: { bill: { select: { id: true, paidAmount: true } } },
  });
  const bills = lines.map(({ bill }) => bill);
  const standing = await invoicedAmounts(
    db,
    tenantId,
    bills.map(({ id }) => id),
    { notBeingReversed: true },
  );
  return bills.some(({ id, paidAmount }) => (standing.get(id)?.amount ?? 0n) > paidAmount);
}
