import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type LedgerAccountKey, ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accountBalances } from './account-balances.ts';
import { postTransfers } from './post-transfers.ts';
import { reverseTransfersOf } from './reverse-transfers-of.ts';

const keys = Object.keys(ledgerAccounts) as LedgerAccountKey[];
let ctx: TenantContext;
let tenantId: string;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  tenantId = company.tenant.id;
});

const somePostings = fc.array(
  fc
    .record({
      debit: fc.constantFrom(...keys),
      credit: fc.constantFrom(...keys),
      amount: fc.bigInt({ min: 1n, max: 1000n }),
    })
    .filter(({ debit, credit }) => debit !== credit),
  { minLength: 1, maxLength: 12 },
);

const post = (
  documentId: string,
  postings: { debit: LedgerAccountKey; credit: LedgerAccountKey; amount: bigint }[],
) =>
  withTenant(tenantId, (db) =>
    postTransfers(
      db,
      tenantId,
      postings.map((posting) => ({
        ...posting,
        postedOn: '2026-10-01',
        documentKind: 'bill' as const,
        documentId,
      })),
    ),
  );
const reverse = (documentId: string | string[]) =>
  withTenant(tenantId, (db) => reverseTransfersOf(db, tenantId, 'bill', documentId, '2026-11-02'));
const balances = async () =>
  (await accountBalances(ctx, {})).map(({ code, balance }) => [code, balance] as const);

test('whatever documents did is taken back, once', async () => {
  const kept = newId();
  await post(kept, [{ debit: 'receivables', credit: 'income', amount: 5n }]);
  const before = await balances();
  await fc.assert(
    fc.asyncProperty(somePostings, somePostings, async (first, second) => {
      const [one, other] = [newId(), newId()];
      await post(one, first);
      await post(other, second);
      await reverse([one, other]);
      expect(await balances()).toEqual(before);
      expect(await reverse([other, one])).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('what was reversed in part is reversed for the rest, and the answer says what was posted', async () => {
  const id = newId();
  await post(id, [
    { debit: 'receivables', credit: 'income', amount: 100n },
    { debit: 'income', credit: 'receivables', amount: 30n },
    { debit: 'receivables', credit: 'taxes', amount: 6n },
  ]);
  const reversed = await reverse(id);
  expect(reversed.map(({ documentId, amount }) => [documentId, amount])).toEqual(
    expect.arrayContaining([
      [id, 70n],
      [id, 6n],
    ]),
  );
  expect(reversed).toHaveLength(2);
  expect((await balances()).every(([, balance]) => balance === 0n)).toBe(true);
});

test('other companies, other documents and other kinds of document are left alone', async () => {
  const id = newId();
  await post(id, [{ debit: 'receivables', credit: 'income', amount: 100n }]);
  const stranger = await createTestTenant();
  const asStranger = await withTenant(stranger.tenant.id, (db) =>
    reverseTransfersOf(db, stranger.tenant.id, 'bill', id, '2026-11-02'),
  );
  expect(asStranger).toEqual([]);
  const otherKind = await withTenant(tenantId, (db) =>
    reverseTransfersOf(db, tenantId, 'payment', id, '2026-11-02'),
  );
  expect(otherKind).toEqual([]);
  expect((await balances()).find(([code]) => code === '1122')?.[1]).toBe(100n);
});
