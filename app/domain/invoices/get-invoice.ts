import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { invoiceShown, invoiceView } from './invoice-view.ts';

export type InvoiceDetail = Awaited<ReturnType<typeof getInvoice>>;

/** One invoice with its lines, and what reverses it. Minor units. @throws DomainError `not_found` also where it is not the caller's to see */
export const getInvoice = operation({
  name: 'invoice.get',
  kind: 'read',
  input: z.object({ invoiceId: z.uuid() }),
  can: ['read', 'Invoice'],
  async run({ db, tenantId, ability }, { invoiceId }) {
    const row = await db.invoice.findFirst({
      where: { AND: [{ tenantId, id: invoiceId }, accessible(ability, 'Invoice')] },
      include: {
        ...invoiceShown,
        file: { select: { key: true, name: true, contentType: true } },
        reverses: { select: { id: true, number: true, providerNumber: true } },
        reversals: {
          where: { status: { not: 'cancelled' } },
          select: { id: true, number: true, status: true },
        },
        lines: { orderBy: [{ periodStart: 'asc' }, { billId: 'asc' }] },
      },
    });
    if (!row) throw new DomainError('not_found');
    const policy = await db.invoicePolicy.findUnique({ where: { tenantId } });
    return {
      ...invoiceView(row),
      seller: { name: policy?.sellerName ?? '', taxNumber: policy?.sellerTaxNumber ?? '' },
      file: row.file,
      lastTriedAt: row.lastTriedAt,
      reverses: row.reverses,
      reversal: row.reversals[0] ?? null,
      lines: row.lines.map((line) => ({
        billId: line.billId,
        name: line.name,
        amount: line.amount,
        taxAmount: line.taxAmount,
        /** A fraction. */
        taxRate: line.taxRate.toString(),
        taxCode: line.taxCode,
        period:
          line.periodStart && line.periodEnd
            ? { start: dayOf(line.periodStart), end: dayOf(line.periodEnd) }
            : null,
      })),
    };
  },
});
