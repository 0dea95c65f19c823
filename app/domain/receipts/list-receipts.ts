import { z } from 'zod';
import { readCursor, writeCursor } from '#app/domain/payments/payment-cursor.ts';
import { literally } from '#app/domain/search/contains-any.ts';
import { addDays, type Day, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type ReceiptView, receiptShown, receiptView } from './receipt-view.ts';

export const receiptStatuses = ['issued', 'void'] as const;

const day = z.string().refine(isDay, 'invalid_date');

const input = z.object({
  status: z.enum(receiptStatuses).nullish(),
  paymentId: z.uuid().nullish(),
  personId: z.uuid().nullish(),
  /** Local days of issue, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** A number as it is printed or without its form, or part of the payer's name or of the property's code. */
  q: z.string().trim().max(100).nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** Receipts of the payments that the caller may see, void ones too, the latest first, a page at a time. Amounts in minor units. */
export const listReceipts = operation({
  name: 'receipt.list',
  kind: 'read',
  input,
  can: ['read', 'Payment'],
  async run(
    { db, ctx, tenantId, ability },
    filter,
  ): Promise<{ receipts: ReceiptView[]; next: string | null; previous: string | null }> {
    const before = readCursor(filter.before);
    const after = before ? null : readCursor(filter.after);
    const direction = before ? 'asc' : 'desc';
    const rows = await db.receipt.findMany({
      where: {
        AND: [
          { tenantId, payment: { AND: [accessible(ability, 'Payment'), ofPayment(filter)] } },
          ofReceipt(filter, ctx.tenant.timeZone),
          searched(filter.q),
          before
            ? beyond(before.receivedAt, before.id, 'gt')
            : after
              ? beyond(after.receivedAt, after.id, 'lt')
              : {},
        ],
      },
      orderBy: [{ issuedAt: direction }, { id: direction }],
      take: filter.limit + 1,
      include: receiptShown,
    });
    const more = rows.length > filter.limit;
    const receipts = rows.slice(0, filter.limit).map(receiptView);
    if (before) receipts.reverse();
    const [first, last] = [receipts[0], receipts.at(-1)];
    const cursor = ({ issuedAt, id }: ReceiptView) => writeCursor({ receivedAt: issuedAt, id });
    return {
      receipts,
      next: last && (before || more) ? cursor(last) : null,
      previous: first && (before ? more : after) ? cursor(first) : null,
    };
  },
});

function ofPayment({ personId }: z.output<typeof input>): Prisma.PaymentWhereInput {
  return personId ? { personId } : {};
}

function ofReceipt(
  { status, paymentId, from, through }: z.output<typeof input>,
  timeZone: string,
): Prisma.ReceiptWhereInput {
  const midnight = (of: Day) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  return {
    ...(status && { status }),
    ...(paymentId && { paymentId }),
    ...((from || through) && {
      issuedAt: {
        ...(from && { gte: midnight(from) }),
        ...(through && { lt: midnight(addDays(through, 1)) }),
      },
    }),
  };
}

function searched(q: string | null | undefined): Prisma.ReceiptWhereInput {
  if (!q) return {};
  const contains = { contains: literally(q), mode: 'insensitive' as const };
  return {
    OR: [
      { label: q },
      ...(/^\d{1,15}$/.test(q) ? [{ number: BigInt(q) }] : []),
      { payment: { person: { name: contains } } },
      { payment: { property: { code: contains } } },
    ],
  };
}

/** The first condition is for the index, the second for receipts of the same moment. */
function beyond(issuedAt: Date, id: string, side: 'lt' | 'gt'): Prisma.ReceiptWhereInput {
  return {
    AND: [
      { issuedAt: side === 'lt' ? { lte: issuedAt } : { gte: issuedAt } },
      { OR: [{ issuedAt: { [side]: issuedAt } }, { issuedAt, id: { [side]: id } }] },
    ],
  };
}
