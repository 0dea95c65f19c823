import type { EinvoiceDocument, EinvoiceReversal } from '#app/integrations/einvoice/einvoice-document.ts';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { Buyer } from './buyer-fields.ts';

export const documentShown = {
  lines: { orderBy: [{ periodStart: 'asc' }, { billId: 'asc' }] },
  property: { select: { code: true, community: { select: { name: true } } } },
  reverses: { select: { id: true, providerReference: true, providerNumber: true } },
} satisfies Prisma.InvoiceInclude;

type Row = Prisma.InvoiceGetPayload<{ include: typeof documentShown }>;

/** What a provider is to issue for an invoice, in the tenant's language: the tax authority's form has one. */
export function invoiceDocument(
  { ctx }: Pick<OperationScope, 'ctx'>,
  row: Row,
  seller: { name: string; taxNumber: string },
): EinvoiceDocument | EinvoiceReversal {
  const { currency } = row;
  const text = (amount: bigint) => minorToText(amount, currency);
  const document: EinvoiceDocument = {
    id: row.id,
    kind: 'digital_ordinary',
    currency,
    // The day on which it was asked for: the same at every try.
    date: localDay(row.createdAt, ctx.tenant.timeZone),
    seller,
    buyer: row.buyer as Buyer,
    lines: row.lines.map((line) => ({
      name: [
        line.name,
        line.periodStart &&
          line.periodEnd &&
          formatPeriod({ start: dayOf(line.periodStart), end: dayOf(line.periodEnd) }, ctx.tenant.language),
      ]
        .filter(Boolean)
        .join(' '),
      taxCode: line.taxCode,
      rate: line.taxRate.toString(),
      net: text(line.amount - line.taxAmount),
      tax: text(line.taxAmount),
      gross: text(line.amount),
    })),
    totals: { net: text(row.amount - row.taxAmount), tax: text(row.taxAmount), gross: text(row.amount) },
    remark: `${row.property.community.name} ${row.property.code}`,
  };
  if (!row.reverses) return document;
  return {
    ...document,
    original: {
      id: row.reverses.id,
      reference: row.reverses.providerReference ?? row.reverses.id,
      number: row.reverses.providerNumber,
    },
    reason: row.reason ?? '',
  };
}
