import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import type { LedgerAccountKey } from '#tenants/provisioning/default-ledger-accounts.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accountBalances } from './account-balances.ts';
import { type AccountEntry, type AccountPage, accountEntries } from './account-entries.ts';
import { periodBalance } from './period-balance.ts';
import { postTransfers } from './post-transfers.ts';
import type { Transfer } from './transfer.ts';

let ctx: TenantContext;
let accountant: TenantContext;
let posted: Transfer[];
const idOf = async (code: string) =>
  (await accountBalances(ctx, {})).find((account) => account.code === code)?.id as string;

beforeAll(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  accountant = await createTestMember(company.tenant, 'accountant');
  const some = fc.record({
    way: fc.constantFrom<[LedgerAccountKey, LedgerAccountKey]>(
      ['receivables', 'income'],
      ['cash', 'receivables'],
      ['cash', 'advances'],
    ),
    amount: fc.bigInt({ min: 1n, max: 99_999n }),
    day: fc.integer({ min: 0, max: 20 }),
  });
  posted = fc.sample(some, { numRuns: 300, seed: 7 }).map(({ way: [debit, credit], amount, day }) => ({
    debit,
    credit,
    amount,
    postedOn: addDays('2026-10-01', day),
    documentKind: 'bill',
    documentId: newId(),
  }));
  for (let at = 0; at < posted.length; at += 37) {
    const some = posted.slice(at, at + 37);
    await withTenant(company.tenant.id, (db) => postTransfers(db, company.tenant.id, some));
  }
});

async function allPages(input: { accountId: string; from?: string; through?: string }, limit: number) {
  const entries: AccountEntry[] = [];
  const places: (string | null)[] = [];
  for (let after: string | null = null; ; ) {
    const page: AccountPage = await accountEntries(accountant, { ...input, after, limit });
    entries.push(...page.entries);
    places.push(page.previous);
    if (!page.next) return { entries, places };
    after = page.next;
  }
}

describe('the entries of an account', () => {
  test('come page by page with what stood on the account after each', async () => {
    const accountId = await idOf('1122');
    const { entries } = await allPages({ accountId }, 23);
    const own = posted.filter(({ debit, credit }) => debit === 'receivables' || credit === 'receivables');
    expect(entries).toHaveLength(own.length);
    let balance = 0n;
    for (const entry of [...entries].reverse()) {
      balance += entry.debit - entry.credit;
      expect(entry.balance).toBe(balance);
    }
    const days = entries.map(({ postedOn }) => postedOn);
    expect(days).toEqual([...days].sort().reverse());
  });

  test('of an account that stands on the credit side rise with credits', async () => {
    const { entries } = await allPages({ accountId: await idOf('6001') }, 50);
    const total = entries.reduce((sum, { credit, debit }) => sum + credit - debit, 0n);
    expect(entries[0]?.balance).toBe(total);
    expect(entries.every(({ otherCode }) => otherCode === '1122')).toBe(true);
  });

  test('of some days only keep their balances', async () => {
    const accountId = await idOf('1001');
    const all = await allPages({ accountId }, 500);
    const some = await allPages({ accountId, from: '2026-10-05', through: '2026-10-09' }, 7);
    expect(some.entries).toEqual(
      all.entries.filter(({ postedOn }) => postedOn >= '2026-10-05' && postedOn <= '2026-10-09'),
    );
  });

  test('go back the way they came', async () => {
    const accountId = await idOf('1122');
    const first = await accountEntries(ctx, { accountId, limit: 20 });
    const second = await accountEntries(ctx, { accountId, limit: 20, after: first.next });
    const third = await accountEntries(ctx, { accountId, limit: 20, after: second.next });
    expect(await accountEntries(ctx, { accountId, limit: 20, before: third.previous })).toEqual(second);
    const again = await accountEntries(ctx, { accountId, limit: 20, before: second.previous });
    expect([again.entries, again.previous, first.previous]).toEqual([first.entries, null, null]);
  });

  test('are nobody else’s', async () => {
    const stranger = await createTestTenant();
    const accountId = await idOf('1122');
    await expect(accountEntries(stranger.administrator, { accountId })).rejects.toMatchObject({
      code: 'not_found',
    });
    const cashier = await createTestMember(accountant.tenant, 'cashier');
    await expect(accountEntries(cashier, { accountId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

test('a period opens with what stood before it and closes with what it moved', async () => {
  const { accounts, totals, balanced } = await periodBalance(accountant, {
    from: '2026-10-08',
    through: '2026-10-15',
  });
  const before = await accountBalances(ctx, { asOf: '2026-10-07' });
  const end = await accountBalances(ctx, { asOf: '2026-10-15' });
  for (const account of accounts) {
    const opened = before.find(({ id }) => id === account.id);
    const closed = end.find(({ id }) => id === account.id);
    expect(account.opening).toBe((opened?.debit ?? 0n) - (opened?.credit ?? 0n));
    expect(account.closing).toBe((closed?.debit ?? 0n) - (closed?.credit ?? 0n));
    expect(account.closing).toBe(account.opening + account.debit - account.credit);
  }
  expect(balanced).toBe(true);
  expect(totals.debit).toBe(
    posted
      .filter(({ postedOn }) => postedOn >= '2026-10-08' && postedOn <= '2026-10-15')
      .reduce((sum, { amount }) => sum + amount, 0n),
  );
});
