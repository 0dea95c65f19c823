import { z } from 'zod';
import { type Day, isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import type { AccountKind } from './read-balances.ts';
import type { DocumentKind } from './transfer.ts';

const day = z.string().refine(isDay, 'invalid_day').optional();

export type AccountEntry = {
  id: string;
  postedOn: Day;
  /** One of the two is above zero; minor units. */
  debit: bigint;
  credit: bigint;
  /** What stands on the account after it, on the account's own side. */
  balance: bigint;
  /** The account on the other side. */
  otherCode: string;
  otherName: string;
  documentKind: DocumentKind;
  documentId: string;
};

export type AccountPage = {
  account: { id: string; code: string; name: string; kind: AccountKind };
  entries: AccountEntry[];
  next: string | null;
  previous: string | null;
};

/**
 * The entries of one account, the latest first, each with what stood on the account after it; a page at a time, for days from and through.
 * `after` and `before` are places, `day_id`. A page costs the same in any books: sums by day give the balance at the end of its first day.
 *
 * @throws DomainError `not_found`
 */
export const accountEntries = operation({
  name: 'ledger.account',
  kind: 'read',
  input: z.object({
    accountId: z.uuid(),
    from: day,
    through: day,
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(1000).default(50),
  }),
  can: ['read', 'LedgerTransfer'],
  timeoutMs: 30_000,
  async run({ db, tenantId }, { accountId, from, through, after, before, limit }): Promise<AccountPage> {
    const account = await db.ledgerAccount.findUnique({
      where: { tenantId_id: { tenantId, id: accountId } },
      select: { id: true, code: true, name: true, kind: true },
    });
    if (!account) throw new DomainError('not_found');
    const kind = account.kind as AccountKind;
    const backwards = before ? placeOf(before) : null;
    const place = backwards ?? (after ? placeOf(after) : null);
    const within = Prisma.sql`
      t.posted_on between coalesce(${from ?? null}::date, '-infinity') and coalesce(${through ?? null}::date, 'infinity')
      ${place ? Prisma.sql`and (t.posted_on, t.id) ${backwards ? Prisma.sql`>` : Prisma.sql`<`} (${place.day}::date, ${place.id}::uuid)` : Prisma.empty}`;
    const order = backwards ? Prisma.sql`posted_on, id` : Prisma.sql`posted_on desc, id desc`;
    const side = (own: Prisma.Sql, other: Prisma.Sql, sign: Prisma.Sql) => Prisma.sql`
      (select t.id, t.posted_on, ${sign} t.amount as net, t.${other} as other_id, t.document_kind, t.document_id from ledger_transfer t
      where t.tenant_id = ${tenantId}::uuid and t.${own} = ${accountId}::uuid and ${within}
      order by ${order} limit ${limit + 1})`;
    const [debits, credits] = [Prisma.sql`debit_account_id`, Prisma.sql`credit_account_id`];
    // From the end of the day of the page's latest entry back to that entry.
    const laterThatDay = (own: Prisma.Sql) => Prisma.sql`
      (select coalesce(sum(t.amount), 0) from ledger_transfer t
      where t.tenant_id = ${tenantId}::uuid and t.${own} = ${accountId}::uuid and t.posted_on = l.posted_on and t.id > l.id)`;
    const rows = await db.$queryRaw<Row[]>`
      with page as materialized (
        select * from (${side(debits, credits, Prisma.sql`+`)} union all ${side(credits, debits, Prisma.sql`-`)}) found
        order by ${order} limit ${limit + 1}
      ), shown as (
        select * from page order by ${order} limit ${limit}
      ), latest as (
        select posted_on, id from shown order by posted_on desc, id desc limit 1
      ), standing as (
        select (select coalesce(sum(m.debit - m.credit), 0) from ledger_movement m
            where m.tenant_id = ${tenantId}::uuid and m.account_id = ${accountId}::uuid and m.posted_on <= l.posted_on)
          - ${laterThatDay(debits)} + ${laterThatDay(credits)} as balance
        from latest l
      )
      select s.id, s.posted_on::text as "postedOn", s.net, o.code as "otherCode", o.name as "otherName", s.document_kind as "documentKind",
        s.document_id as "documentId", (select count(*) from page)::int as found,
        ((select balance from standing) - coalesce(sum(s.net) over (order by s.posted_on desc, s.id desc
          rows between unbounded preceding and 1 preceding), 0))::bigint as balance
      from shown s join ledger_account o on o.tenant_id = ${tenantId}::uuid and o.id = s.other_id
      order by s.posted_on desc, s.id desc`;
    const own = kind === 'asset' || kind === 'expense' ? 1n : -1n;
    const entries = rows.map(({ net, balance, found: _found, ...entry }) => ({
      ...entry,
      debit: net > 0n ? net : 0n,
      credit: net < 0n ? -net : 0n,
      balance: own * balance,
    }));
    const more = (rows[0]?.found ?? 0) > limit;
    const [first, last] = [entries[0], entries.at(-1)];
    return {
      account: { ...account, kind },
      entries,
      next: last && (backwards || more) ? cursorOf(last) : null,
      previous: first && (backwards ? more : place) ? cursorOf(first) : null,
    };
  },
});

type Row = Omit<AccountEntry, 'debit' | 'credit'> & { net: bigint; found: number };

function placeOf(cursor: string): { day: Day; id: string } | null {
  const [at = '', id = ''] = cursor.split('_');
  return isDay(at) && isId(id) ? { day: at, id } : null;
}

function cursorOf({ postedOn, id }: AccountEntry): string {
  return `${postedOn}_${id}`;
}
