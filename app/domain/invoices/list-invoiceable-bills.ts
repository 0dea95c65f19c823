import { z } from 'zod';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { invoicedAmounts } from './invoiced-amounts.ts';

/**
 * The bills of a property of which something was paid that has no invoice yet, the latest first, with how much; at most two hundred. Those that are collected for
 * somebody else are not the company's to invoice. Minor units.
 */
export const listInvoiceableBills = operation({
  name: 'invoice.list-invoiceable',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['create', 'Invoice'],
  async run({ db, ctx, tenantId, ability }, { propertyId }) {
    const bills = await db.bill.findMany({
      where: {
        AND: [
          { tenantId, propertyId, payeeId: null, paidAmount: { gt: 0 }, status: { not: 'void' } },
          accessible(ability, 'Bill'),
        ],
      },
      include: { feeItem: { select: { name: true } } },
      orderBy: [{ periodStart: 'desc' }, { id: 'desc' }],
      take: 500,
    });
    const invoiced = await invoicedAmounts(
      db,
      tenantId,
      bills.map(({ id }) => id),
    );
    return bills
      .map((bill) => ({
        id: bill.id,
        feeItemName: chargeName(bill.feeItem.name, bill.lateFeeOf, ctx.language),
        period: { start: dayOf(bill.periodStart), end: dayOf(bill.periodEnd) },
        paidAmount: bill.paidAmount,
        /** What may still be invoiced. */
        amount: bill.paidAmount - (invoiced.get(bill.id)?.amount ?? 0n),
      }))
      .filter(({ amount }) => amount > 0n)
      .slice(0, 200);
  },
});
