import { z } from 'zod';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { Buyer } from './buyer-fields.ts';
import { invoicedAmounts } from './invoiced-amounts.ts';

/**
 * What an invoice can be asked for: the property, to whom its last one was made out, and the bills of which something was paid that has no invoice yet, the latest first, with how much; at most two hundred. Those that are collected for
 * somebody else are not the company's to invoice. Minor units.
 *
 * @throws DomainError `not_found` also where the property is not the caller's to see
 */
export const listInvoiceableBills = operation({
  name: 'invoice.list-invoiceable',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['create', 'Invoice'],
  async run({ db, ctx, tenantId, ability }, { propertyId }) {
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: { id: true, code: true, community: { select: { name: true } } },
    });
    if (!property) throw new DomainError('not_found');
    const last = await db.invoice.findFirst({
      where: { AND: [{ tenantId, propertyId, reversesId: null }, accessible(ability, 'Invoice')] },
      orderBy: { id: 'desc' },
      select: { buyer: true },
    });
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
    const open = bills
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
    return {
      /** Whether the company issues invoices at all. */
      isSetUp: (await db.invoicePolicy.count({ where: { tenantId } })) > 0,
      property: { id: property.id, code: property.code, communityName: property.community.name },
      lastBuyer: last ? (last.buyer as Buyer) : null,
      bills: open,
    };
  },
});

export type InvoiceableBills = Awaited<ReturnType<typeof listInvoiceableBills>>;
