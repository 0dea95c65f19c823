import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { addDays, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { readCursor, writeCursor } from './payment-cursor.ts';

export const paymentMethods = [
  'card',
  'alipay',
  'wechat_pay',
  'cash',
  'terminal',
  'scan',
  'bank_transfer',
  'opening',
] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
export const paymentStatuses = ['received', 'refunded_part', 'refunded', 'parked'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

const day = z.string().refine(isDay, 'invalid_date');

const input = z.object({
  method: z.enum(paymentMethods).nullish(),
  status: z.enum(paymentStatuses).nullish(),
  /** Only those of which a dispute is not over. */
  disputed: z.boolean().default(false),
  propertyId: z.uuid().nullish(),
  personId: z.uuid().nullish(),
  /** Local days of the company, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** A receipt number, or part of the payer's name or the property's code. */
  q: z.string().trim().max(100).nullish(),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** Decades of monthly payments: no property has more. */
const mostOfProperty = 5_000;

const shown = {
  person: { select: { id: true, name: true } },
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
} satisfies Prisma.PaymentInclude;

type Row = Prisma.PaymentGetPayload<{ include: typeof shown }>;

export type PaymentView = ReturnType<typeof view>;

/** Payments that the caller may see, newest first, a page at a time. Amounts in minor units. */
export const listPayments = operation({
  name: 'payment.list',
  kind: 'read',
  input,
  can: ['read', 'Payment'],
  async run(
    { db, ctx, tenantId, ability },
    filter,
  ): Promise<{ payments: PaymentView[]; next: string | null; previous: string | null }> {
    const before = readCursor(filter.before);
    const after = before ? null : readCursor(filter.after);
    const direction = before ? 'asc' : 'desc';
    const ofProperty = filter.propertyId ? await paymentsOf(db, tenantId, filter.propertyId) : null;
    const contested = filter.disputed ? await disputedPayments(db, tenantId) : null;
    const rows = await db.payment.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Payment'),
          contested ? { id: { in: contested } } : {},
          where(filter, ofProperty, ctx.tenant.timeZone),
          before ? beyond(before, 'gt') : after ? beyond(after, 'lt') : {},
        ],
      },
      orderBy: [{ receivedAt: direction }, { id: direction }],
      take: filter.limit + 1,
      include: shown,
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit);
    if (before) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      payments: page.map(view),
      next: last && (before || more) ? writeCursor(last) : null,
      previous: first && (before ? more : after) ? writeCursor(first) : null,
    };
  },
});

/** Few at any moment, and found by an index of their own. */
async function disputedPayments(db: TenantDb, tenantId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select payment_id as id from refund where tenant_id = ${tenantId}::uuid and kind = 'dispute'
      and dispute_status not in ('won', 'lost', 'warning_closed', 'prevented')
    limit ${mostOfProperty}`;
  return rows.map(({ id }) => id);
}

/** Payments for the property, and those that paid bills of it among others: looked up first, since no index knows both. */
async function paymentsOf(db: TenantDb, tenantId: string, propertyId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from payment where tenant_id = ${tenantId}::uuid and property_id = ${propertyId}::uuid
    union
    select a.payment_id from bill b join payment_allocation a on a.tenant_id = b.tenant_id and a.bill_id = b.id
    where b.tenant_id = ${tenantId}::uuid and b.property_id = ${propertyId}::uuid
    limit ${mostOfProperty}`;
  return rows.map(({ id }) => id);
}

function view(row: Row) {
  const { id, method, status, amount, currency, creditAmount, refundedAmount, parkedReason } = row;
  return {
    id,
    method: method as PaymentMethod,
    status: status as PaymentStatus,
    amount,
    currency,
    creditAmount,
    refundedAmount,
    parkedReason,
    receiptNumber: row.receiptNumber,
    /** The same as it is printed. */
    receiptLabel: row.receiptLabel,
    receivedAt: row.receivedAt,
    note: row.note,
    person: row.person,
    /** Null where several properties were paid for at once. */
    property: row.property && {
      id: row.property.id,
      code: row.property.code,
      communityName: row.property.community.name,
    },
  };
}

/** The first condition is for the index, the second for payments of the same moment. */
function beyond(
  { receivedAt, id }: { receivedAt: Date; id: string },
  side: 'lt' | 'gt',
): Prisma.PaymentWhereInput {
  return {
    AND: [
      { receivedAt: side === 'lt' ? { lte: receivedAt } : { gte: receivedAt } },
      { OR: [{ receivedAt: { [side]: receivedAt } }, { receivedAt, id: { [side]: id } }] },
    ],
  };
}

function where(
  filter: z.output<typeof input>,
  ofProperty: string[] | null,
  timeZone: string,
): Prisma.PaymentWhereInput {
  const { method, status, personId, from, through, q } = filter;
  const midnight = (of: string) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  const conditions: Prisma.PaymentWhereInput[] = [
    {
      ...(method && { method }),
      ...(status && { status }),
      ...(personId && { personId }),
      ...((from || through) && {
        receivedAt: {
          ...(from && { gte: midnight(from) }),
          ...(through && { lt: midnight(addDays(through, 1)) }),
        },
      }),
    },
  ];
  if (ofProperty) conditions.push({ id: { in: ofProperty } });
  if (q) {
    const contains = { contains: literally(q), mode: 'insensitive' as const };
    conditions.push({
      OR: [
        { person: { name: contains } },
        { property: { code: contains } },
        { receiptLabel: q },
        ...(/^\d{1,15}$/.test(q) ? [{ receiptNumber: BigInt(q) }] : []),
      ],
    });
  }
  return { AND: conditions };
}
