import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { addDays, type Day, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { invoiceStatuses, triesWithoutAnswer } from './invoice-statuses.ts';
import { type InvoiceView, invoiceShown, invoiceView } from './invoice-view.ts';

const day = z.string().refine(isDay, 'invalid_date');

const input = z.object({
  status: z.enum(invoiceStatuses).nullish(),
  /** Only those that need somebody: refused, or tried often without an answer. */
  attention: z.boolean().default(false),
  propertyId: z.uuid().nullish(),
  personId: z.uuid().nullish(),
  /** Local days on which they were asked for, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** A number, ours or the tax authority's, or part of the buyer's title or the property's code. */
  q: z.string().trim().max(100).nullish(),
  after: z.uuid().nullish(),
  before: z.uuid().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** Invoices and reversals that the caller may see, the latest first, a page at a time. `after` and `before` are ids. */
export const listInvoices = operation({
  name: 'invoice.list',
  kind: 'read',
  input,
  can: ['read', 'Invoice'],
  async run({ db, ctx, tenantId, ability }, { after, before, limit, ...filter }) {
    const rows = await db.invoice.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Invoice'),
          ...conditions(filter, ctx.tenant.timeZone),
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: invoiceShown,
    });
    const more = rows.length > limit;
    const invoices: InvoiceView[] = rows.slice(0, limit).map(invoiceView);
    if (before) invoices.reverse();
    const [first, last] = [invoices[0], invoices.at(-1)];
    return {
      invoices,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});

export const needsAttention: Prisma.InvoiceWhereInput = {
  OR: [{ status: 'failed' }, { status: 'issuing', attempts: { gte: triesWithoutAnswer } }],
};

function conditions(
  filter: Omit<z.output<typeof input>, 'after' | 'before' | 'limit'>,
  timeZone: string,
): Prisma.InvoiceWhereInput[] {
  const { status, attention, propertyId, personId, from, through, q } = filter;
  const midnight = (of: Day) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  const contains = { contains: literally(q ?? ''), mode: 'insensitive' as const };
  return [
    {
      ...(status && { status }),
      ...(propertyId && { propertyId }),
      ...(personId && { personId }),
      ...((from || through) && {
        createdAt: {
          ...(from && { gte: midnight(from) }),
          ...(through && { lt: midnight(addDays(through, 1)) }),
        },
      }),
    },
    attention ? needsAttention : {},
    q
      ? {
          OR: [
            { buyer: { path: ['title'], string_contains: q } },
            { property: { code: contains } },
            { providerNumber: q },
            ...(/^\d{1,15}$/.test(q) ? [{ number: BigInt(q) }] : []),
          ],
        }
      : {},
  ];
}
