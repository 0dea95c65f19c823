import { z } from 'zod';
import { requireAllBills } from '#app/domain/statements/require-all-bills.ts';
import { type Day, isDay, localDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { debtorFilterSchema } from './debtor-filter.ts';
import { debtors } from './debtors.ts';

/** What is owed by how long it is overdue: up to 30 days, 60, 90, 180, and longer; minor units. */
export type DebtByAge = {
  until30: bigint;
  until60: bigint;
  until90: bigint;
  until180: bigint;
  beyond180: bigint;
};

export type DebtorView = {
  propertyId: string;
  code: string;
  communityName: string;
  /** Whom the bills are addressed to; empty where nobody is on record. */
  people: string[];
  amount: bigint;
  bills: number;
  oldestDueOn: Day;
  byAge: DebtByAge;
  /** When the last dunning letter was written; null where there was none. */
  lastLetterAt: Date | null;
};

const input = debtorFilterSchema.extend({
  /** The largest debt first, or the oldest. */
  order: z.enum(['amount', 'age']).default('amount'),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/**
 * Properties with overdue bills, the largest or oldest debt first, a page at a time, and what all of the filter owe together by age.
 *
 * @throws DomainError `forbidden` where the caller may see the bills of some properties only
 */
export const listDebtors = operation({
  name: 'debtor.list',
  kind: 'read',
  input,
  can: ['read', 'DunningBatch'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, ability, now }, { order, after, before, limit, ...filter }) {
    requireAllBills(ability);
    const today = localDay(now, ctx.tenant.timeZone);
    const place = readCursor(before ?? after, order);
    const backwards = Boolean(before && place);
    const key = order === 'amount' ? Prisma.sql`-d.amount` : Prisma.sql`d.oldest_due_on`;
    const placed = place
      ? Prisma.sql`where (${key}, d.property_id) ${backwards ? Prisma.sql`<` : Prisma.sql`>`} (${place.key}::${order === 'amount' ? Prisma.sql`bigint` : Prisma.sql`date`}, ${place.id}::uuid)`
      : Prisma.empty;
    const direction = backwards ? Prisma.sql`desc` : Prisma.sql`asc`;
    const [found] = await db.$queryRaw<
      [{ rows: Row[] | null; count: number; byAge: Record<string, string> }]
    >`
      with ${debtors(tenantId, today, filter)},
      page as (
        select d.* from debtor d ${placed} order by ${key} ${direction}, d.property_id ${direction} limit ${limit + 1}
      ), shown as (
        select d.property_id, d.amount::text, d.bills, d.oldest_due_on::text, d.until30::text, d.until60::text, d.until90::text,
          d.until180::text, d.beyond180::text, p.code, c.name as community, payer.names, letter.at as last_letter_at
        from page d
        join property p on p.tenant_id = ${tenantId}::uuid and p.id = d.property_id
        join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
        left join lateral (
          select array_agg(distinct pe.name) as names from bill b
          join person pe on pe.tenant_id = ${tenantId}::uuid and pe.id = b.person_id
          where b.tenant_id = ${tenantId}::uuid and b.property_id = d.property_id and b.status <> 'void' and b.status = 'open'
            and b.due_on < ${today}::date) payer on true
        left join lateral (
          select max(l.created_at) as at from dunning_letter l
          where l.tenant_id = ${tenantId}::uuid and l.property_id = d.property_id) letter on true
        order by ${key} ${direction}, d.property_id ${direction}
      )
      select (select json_agg(shown) from shown) as rows, count(*)::int as count,
        json_build_object('until30', coalesce(sum(until30), 0)::text, 'until60', coalesce(sum(until60), 0)::text,
          'until90', coalesce(sum(until90), 0)::text, 'until180', coalesce(sum(until180), 0)::text,
          'beyond180', coalesce(sum(beyond180), 0)::text) as "byAge"
      from debtor`;
    const rows = found.rows ?? [];
    const more = rows.length > limit;
    const page = rows.slice(0, limit).map(toView);
    if (backwards) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      today,
      debtors: page,
      count: found.count,
      byAge: agesOf(found.byAge),
      next: last && (backwards || more) ? writeCursor(last, order) : null,
      previous: first && (backwards ? more : place) ? writeCursor(first, order) : null,
    };
  },
});

type Row = {
  property_id: string;
  amount: string;
  bills: number;
  oldest_due_on: Day;
  until30: string;
  until60: string;
  until90: string;
  until180: string;
  beyond180: string;
  code: string;
  community: string;
  names: string[] | null;
  last_letter_at: string | null;
};

function toView(row: Row): DebtorView {
  return {
    propertyId: row.property_id,
    code: row.code,
    communityName: row.community,
    people: row.names ?? [],
    amount: BigInt(row.amount),
    bills: row.bills,
    oldestDueOn: row.oldest_due_on,
    byAge: agesOf(row),
    lastLetterAt: row.last_letter_at === null ? null : new Date(row.last_letter_at),
  };
}

function agesOf(row: Record<string, unknown>): DebtByAge {
  const sum = (name: keyof DebtByAge) => BigInt(String(row[name] ?? 0));
  return {
    until30: sum('until30'),
    until60: sum('until60'),
    until90: sum('until90'),
    until180: sum('until180'),
    beyond180: sum('beyond180'),
  };
}

function writeCursor({ amount, oldestDueOn, propertyId }: DebtorView, order: 'amount' | 'age'): string {
  return `${order === 'amount' ? -amount : oldestDueOn}_${propertyId}`;
}

function readCursor(cursor: string | null | undefined, order: 'amount' | 'age') {
  const [key = '', id = ''] = (cursor ?? '').split('_');
  const isKey = order === 'amount' ? /^-\d{1,18}$/.test(key) : isDay(key);
  return isKey && isId(id) ? { key, id } : null;
}
