import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { decimalText } from '../billing/computation/decimal-text.ts';
import type { QuotationLineKind, QuotationStatus } from './quotation-words.ts';

export const quotationShown = {
  lines: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  coupon: { select: { code: true, type: { select: { name: true } } } },
  warrantyOf: { select: { id: true, number: true } },
  bills: {
    where: { status: { not: 'void' } },
    select: { id: true, status: true, amount: true, creditedAmount: true },
  },
} satisfies Prisma.QuotationInclude;

type Row = Prisma.QuotationGetPayload<{ include: typeof quotationShown }>;

/** A quotation as its pages show it. Amounts in minor units. */
export type QuotationView = {
  id: string;
  number: bigint;
  ticketId: string;
  status: QuotationStatus;
  isWarranty: boolean;
  /** The repair whose warranty it is, and why it is charged all the same. */
  warrantyOf: { id: string; number: bigint } | null;
  warrantyReason: string | null;
  lines: {
    id: string;
    kind: QuotationLineKind;
    priceId: string | null;
    materialId: string | null;
    name: string;
    unit: string;
    quantity: string;
    unitPrice: bigint;
    amount: bigint;
  }[];
  linesAmount: bigint;
  coupon: { name: string; code: string; amount: bigint } | null;
  points: number;
  pointsAmount: bigint;
  total: bigint;
  note: string | null;
  /** The last day on which it may be agreed to. */
  expiresOn: Day | null;
  sentAt: Date | null;
  decidedAt: Date | null;
  decidedByName: string | null;
  declineReason: string | null;
  createdByName: string;
  /** What was billed for it; null where nothing was. `credited`: all of it was taken off. */
  bill: { id: string; state: 'open' | 'paid' | 'credited' } | null;
};

export function quotationView(row: Row): QuotationView {
  const [bill] = row.bills;
  return {
    id: row.id,
    number: row.number,
    ticketId: row.ticketId,
    status: row.status as QuotationStatus,
    isWarranty: row.isWarranty,
    warrantyOf: row.warrantyOf,
    warrantyReason: row.warrantyReason,
    lines: row.lines.map(({ id, kind, priceId, materialId, name, unit, quantity, unitPrice, amount }) => ({
      id,
      kind: kind as QuotationLineKind,
      priceId,
      materialId,
      name,
      unit,
      quantity: decimalText(quantity.toFixed()),
      unitPrice,
      amount,
    })),
    linesAmount: row.linesAmount,
    coupon: row.coupon && { name: row.coupon.type.name, code: row.coupon.code, amount: row.couponAmount },
    points: row.points,
    pointsAmount: row.pointsAmount,
    total: row.total,
    note: row.note,
    expiresOn: row.expiresOn && dayOf(row.expiresOn),
    sentAt: row.sentAt,
    decidedAt: row.decidedAt,
    decidedByName: row.decidedByName,
    declineReason: row.declineReason,
    createdByName: row.createdByName,
    bill: bill ? { id: bill.id, state: stateOf(bill) } : null,
  };
}

function stateOf({ status, amount, creditedAmount }: Row['bills'][number]): 'open' | 'paid' | 'credited' {
  if (status === 'open') return 'open';
  return creditedAmount === amount ? 'credited' : 'paid';
}
