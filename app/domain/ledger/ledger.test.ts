import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type LedgerAccountKey, ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accountBalances } from './account-balances.ts';
import { checkBooks } from './check-books.ts';
import { journalOf } from './journal-of.ts';
import { postTransfers } from './post-transfers.ts';
import type { Transfer } from './transfer.ts';
import { trialBalance } from './trial-balance.ts';

const keys = Object.keys(ledgerAccounts) as LedgerAccountKey[];
let ctx: TenantContext;
let tenantId: string;

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  tenantId = company.tenant.id;
});

const post = (transfers: Transfer[]) => withTenant(tenantId, (db) => postTransfers(db, tenantId, transfers));

type ChartTransfer = Omit<Transfer, 'debit' | 'credit'> & {
  debit: LedgerAccountKey;
  credit: LedgerAccountKey;
};
const anyTransfer: fc.Arbitrary<ChartTransfer> = fc
  .record({
    debit: fc.constantFrom(...keys),
    credit: fc.constantFrom(...keys),
    amount: fc.bigInt({ min: 1n, max: 10n ** 13n }),
    day: fc.integer({ min: 1, max: 28 }),
    documentKind: fc.constantFrom<Transfer['documentKind']>('payment', 'refund', 'credit_note'),
  })
  .filter(({ debit, credit }) => debit !== credit)
  .map(({ day, ...transfer }) => ({
    ...transfer,
    postedOn: `2026-10-${String(day).padStart(2, '0')}`,
    documentId: newId(),
  }));

describe('transfers', () => {
  test('balance on every day, whatever they are, and add up by account', async () => {
    const transfers = fc.sample(anyTransfer, { numRuns: 2_000, seed: Date.now() % 2 ** 31 });
    for (let at = 0; at < transfers.length; at += 500) await post(transfers.slice(at, at + 500));
    for (const asOf of [undefined, '2026-10-01', '2026-10-15']) {
      const { totalDebit, totalCredit, balanced } = await trialBalance(ctx, { asOf });
      expect(balanced).toBe(true);
      expect(totalDebit).toBe(totalCredit);
      expect(totalDebit).toBeGreaterThan(0n);
      const inTime = transfers.filter((transfer) => !asOf || transfer.postedOn <= asOf);
      const sum = (side: 'debit' | 'credit', key: LedgerAccountKey) =>
        inTime.filter((transfer) => transfer[side] === key).reduce((total, { amount }) => total + amount, 0n);
      const balances = await accountBalances(ctx, { asOf });
      for (const key of keys) {
        const { code, kind } = ledgerAccounts[key];
        const [debit, credit] = [sum('debit', key), sum('credit', key)];
        expect(balances.find((account) => account.code === code)).toMatchObject({
          debit,
          credit,
          balance: kind === 'asset' || kind === 'expense' ? debit - credit : credit - debit,
        });
      }
    }
  });

  test('trace to their document, in the order in which they were posted', async () => {
    const [one, other] = fc.sample(anyTransfer, 2) as [ChartTransfer, ChartTransfer];
    await post([one, { ...one, debit: one.credit, credit: one.debit }, other]);
    const journal = await journalOf(ctx, { documentKind: one.documentKind, documentId: one.documentId });
    expect(journal.map((line) => [line.debit.code, line.credit.code, line.amount, line.postedOn])).toEqual([
      [ledgerAccounts[one.debit].code, ledgerAccounts[one.credit].code, one.amount, one.postedOn],
      [ledgerAccounts[one.credit].code, ledgerAccounts[one.debit].code, one.amount, one.postedOn],
    ]);
  });

  test('name accounts of their own company, in every row', async () => {
    const other = await createTestTenant();
    const { id: foreign } = await withTenant(other.tenant.id, (db) => db.ledgerAccount.findFirstOrThrow());
    const [good] = fc.sample(anyTransfer, 1) as [ChartTransfer];
    const before = await withTenant(tenantId, (db) => db.ledgerTransfer.count());
    for (const accountId of [foreign, newId()]) {
      for (const side of ['debitAccountId', 'creditAccountId'] as const) {
        await expect(
          withTenant(tenantId, async (db) => {
            const [one, two] = await db.ledgerAccount.findMany({ take: 2 });
            const row = {
              tenantId,
              debitAccountId: one?.id ?? '',
              creditAccountId: two?.id ?? '',
              amount: 1n,
              postedOn: new Date(good.postedOn),
              documentKind: 'payment',
              documentId: newId(),
            };
            await db.ledgerTransfer.createMany({
              data: [
                { ...row, id: newId() },
                { ...row, id: newId(), [side]: accountId },
              ],
            });
          }),
        ).rejects.toMatchObject({ code: expect.stringMatching(/^(P2003|in_use)$/) });
      }
    }
    expect(await withTenant(tenantId, (db) => db.ledgerTransfer.count())).toBe(before);
  });

  test('are never edited and never removed', async () => {
    await post(fc.sample(anyTransfer, 1));
    await expect(
      withTenant(tenantId, (db) => db.ledgerTransfer.updateMany({ data: { amount: 1n } })),
    ).rejects.toThrow(/denied/);
    await expect(withTenant(tenantId, (db) => db.ledgerTransfer.deleteMany({}))).rejects.toThrow(/denied/);
  });

  test('of nothing, or from an account to itself, are refused', async () => {
    const [transfer] = fc.sample(anyTransfer, 1) as [Transfer];
    await expect(post([{ ...transfer, amount: 0n }])).rejects.toThrow();
    await expect(post([{ ...transfer, amount: -5n }])).rejects.toThrow();
    await expect(post([{ ...transfer, credit: transfer.debit }])).rejects.toThrow();
    expect((await trialBalance(ctx, {})).totalDebit).toBe(0n);
  });

  test('to an account that the chart lacks are refused as a whole', async () => {
    const [transfer] = fc.sample(anyTransfer, 1) as [Transfer];
    const other = await createTestTenant();
    // Posted with another company's id, the transfer finds neither of its accounts.
    await expect(
      withTenant(tenantId, (db) => postTransfers(db, other.tenant.id, [transfer])),
    ).rejects.toThrow();
    expect((await trialBalance(ctx, {})).totalDebit).toBe(0n);
    expect((await trialBalance(other.administrator, {})).totalDebit).toBe(0n);
  });
});

describe('the books', () => {
  test('are for those who may see them', async () => {
    const cashier = await createTestMember(ctx.tenant, 'cashier');
    await expect(trialBalance(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(checkBooks(cashier, {})).rejects.toMatchObject({ code: 'forbidden' });
    const accountant = await createTestMember(ctx.tenant, 'accountant');
    expect((await trialBalance(accountant, {})).balanced).toBe(true);
    await expect(trialBalance(accountant, { asOf: '2026-02-30' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  test('that show receivables without a bill say which document', async () => {
    const documentId = newId();
    await post([
      {
        debit: 'receivables',
        credit: 'income',
        amount: 100n,
        postedOn: '2026-10-01',
        documentKind: 'bill',
        documentId,
      },
    ]);
    expect(await checkBooks(ctx, {})).toMatchObject({
      balanced: false,
      receivables: 100n,
      openBills: 0n,
      difference: { kind: 'bill_charge', documentKind: 'bill', documentId, expected: 0n, actual: 100n },
    });
  });

  test('whose receivables were moved by no payment say which posting has no document', async () => {
    const documentId = newId();
    await post([
      {
        debit: 'cash',
        credit: 'receivables',
        amount: 7n,
        postedOn: '2026-10-01',
        documentKind: 'payment',
        documentId,
      },
    ]);
    const { difference, differences } = await checkBooks(ctx, {});
    expect(difference).toMatchObject({ kind: 'payment_posting', documentId, expected: 0n, count: 2 });
    expect(differences.map(({ kind }) => kind)).toEqual(['payment_posting', 'receivables']);
  });
});
