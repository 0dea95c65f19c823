import type { PaymentMethod } from '#app/domain/payments/list-payments.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export const receiptShown = {
  replaces: { select: { id: true, label: true } },
  replacedBy: { select: { id: true, label: true } },
  payment: {
    select: {
      amount: true,
      currency: true,
      method: true,
      receivedAt: true,
      person: { select: { id: true, name: true, email: true, language: true } },
      property: { select: { id: true, code: true, community: { select: { name: true } } } },
    },
  },
} satisfies Prisma.ReceiptInclude;

type Row = Prisma.ReceiptGetPayload<{ include: typeof receiptShown }>;

export type ReceiptView = ReturnType<typeof receiptView>;

/** A receipt with the payment that it proves. Amount in minor units. */
export function receiptView(row: Row) {
  const { payment } = row;
  return {
    id: row.id,
    number: row.number,
    /** The number as it is printed. */
    label: row.label,
    status: row.status as 'issued' | 'void',
    paymentId: row.paymentId,
    issuedAt: row.issuedAt,
    voidedAt: row.voidedAt,
    voidReason: row.voidReason,
    replaces: row.replaces,
    replacedBy: row.replacedBy[0] ?? null,
    amount: payment.amount,
    currency: payment.currency,
    method: payment.method as PaymentMethod,
    receivedAt: payment.receivedAt,
    person: payment.person,
    /** Null where several properties were paid for at once. */
    property: payment.property && {
      id: payment.property.id,
      code: payment.property.code,
      communityName: payment.property.community.name,
    },
  };
}
