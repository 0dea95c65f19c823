import type { Prisma } from '#prisma/generated/client.ts';
import type { Buyer } from './buyer-fields.ts';
import type { InvoiceProvider } from './invoice-providers.ts';
import type { InvoiceStatus } from './invoice-statuses.ts';

export const invoiceShown = {
  person: { select: { id: true, name: true } },
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
} satisfies Prisma.InvoiceInclude;

type Row = Prisma.InvoiceGetPayload<{ include: typeof invoiceShown }>;

export type InvoiceView = ReturnType<typeof invoiceView>;

/** An invoice as lists show it. Amounts in minor units, negative of a reversal. */
export function invoiceView(row: Row) {
  const { property } = row;
  return {
    id: row.id,
    number: row.number,
    status: row.status as InvoiceStatus,
    provider: row.provider as InvoiceProvider,
    buyer: row.buyer as Buyer,
    amount: row.amount,
    taxAmount: row.taxAmount,
    currency: row.currency,
    reversesId: row.reversesId,
    reason: row.reason,
    failureReason: row.failureReason,
    attempts: row.attempts,
    requestedByOwner: row.requestedByOwner,
    /** The tax authority's. */
    providerNumber: row.providerNumber,
    createdAt: row.createdAt,
    issuedAt: row.issuedAt,
    person: row.person,
    property: { id: property.id, code: property.code, communityName: property.community.name },
  };
}
