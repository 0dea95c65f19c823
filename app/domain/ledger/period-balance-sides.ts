import type { AccountKind } from './read-balances.ts';

export type PeriodAccount = {
  id: string;
  code: string;
  name: string;
  kind: AccountKind;
  /** Debit less credit before the period and at its end, minor units: below zero it stands on the credit side. */
  opening: bigint;
  debit: bigint;
  credit: bigint;
  closing: bigint;
};

export type PeriodBalance = {
  accounts: PeriodAccount[];
  /** Of all accounts: both sides of each pair are equal in sound books. */
  totals: Record<
    'openingDebit' | 'openingCredit' | 'debit' | 'credit' | 'closingDebit' | 'closingCredit',
    bigint
  >;
  balanced: boolean;
};

/** What stands on the debit side of a balance; nothing where it is on the other. */
export function debitSide(balance: bigint): bigint {
  return balance > 0n ? balance : 0n;
}
