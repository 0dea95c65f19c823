import { operation } from '#tenants/operation.ts';
import { asOfSchema } from './account-balances.ts';
import { readBalances } from './read-balances.ts';

/** Every account with its balance on the side where it stands, and the totals of both sides, which are equal in sound books. */
export const trialBalance = operation({
  name: 'ledger.trial-balance',
  kind: 'read',
  input: asOfSchema,
  can: ['read', 'LedgerAccount'],
  timeoutMs: 30_000,
  async run({ db, tenantId }, { asOf }) {
    const accounts = (await readBalances(db, tenantId, asOf)).map(({ debit, credit, ...account }) => ({
      ...account,
      debitBalance: debit > credit ? debit - credit : 0n,
      creditBalance: credit > debit ? credit - debit : 0n,
    }));
    const totalDebit = accounts.reduce((sum, account) => sum + account.debitBalance, 0n);
    const totalCredit = accounts.reduce((sum, account) => sum + account.creditBalance, 0n);
    return { accounts, totalDebit, totalCredit, balanced: totalDebit === totalCredit };
  },
});
