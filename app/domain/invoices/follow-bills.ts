import { z } from 'zod';
import { lockBills } from '#app/domain/payments/settlement/lock-bills.ts';
import { operation } from '#tenants/operation.ts';
import { insertReversal, paymentTakenBack } from './insert-reversal.ts';
import { invoicedAmounts } from './invoiced-amounts.ts';
import { lockInvoice } from './lock-invoice.ts';

/**
 * Takes invoices back, the latest first, until no bill is invoiced beyond what is paid of it. One that was not issued is cancelled; one that was is reversed; one of which
 * nobody can say is looked at again when its answer comes. Harmless to repeat.
 */
export const followBills = operation({
  name: 'invoice.follow-bills',
  kind: 'write',
  input: z.object({ billIds: z.array(z.uuid()).max(10_000) }),
  can: ['void', 'Invoice'],
  async run(scope, { billIds }): Promise<{ cancelled: number; reversed: number }> {
    const { db, tenantId, audit } = scope;
    const bills = await lockBills(db, tenantId, [...new Set(billIds)]);
    const done = { cancelled: 0, reversed: 0 };
    for (const bill of bills) {
      const standing = await invoicedAmounts(db, tenantId, [bill.id], { notBeingReversed: true });
      let excess = (standing.get(bill.id)?.amount ?? 0n) - bill.paidAmount;
      if (excess <= 0n) continue;
      const lines = await db.invoiceLine.findMany({
        where: {
          tenantId,
          billId: bill.id,
          invoice: {
            reversesId: null,
            status: { in: ['draft', 'failed', 'issued'] },
            reversals: { none: { status: { not: 'cancelled' } } },
          },
        },
        orderBy: { invoiceId: 'desc' },
      });
      for (const { invoiceId, amount } of lines) {
        if (excess <= 0n) break;
        const { status } = await lockInvoice(db, tenantId, invoiceId);
        if (status === 'issued') {
          await insertReversal(scope, invoiceId, paymentTakenBack);
          done.reversed += 1;
        } else if (status === 'draft' || status === 'failed') {
          await db.invoice.update({
            where: { tenantId_id: { tenantId, id: invoiceId } },
            data: { status: 'cancelled', reason: paymentTakenBack },
          });
          done.cancelled += 1;
        } else continue;
        excess -= amount;
      }
    }
    audit('Invoice', bills[0]?.id ?? tenantId, done);
    return done;
  },
});
