import type { Statement } from './statement-data.ts';

/** What lies between the opening and the closing of a statement, in minor units: they add up to the difference. What lowers the debt is below zero. */
export function statementTotals({ bills, entries }: Pick<Statement, 'bills' | 'entries'>): {
  charges: bigint;
  lateFees: bigint;
  credits: bigint;
  payments: bigint;
} {
  const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  return {
    charges: sum(bills.filter(({ isLateFee }) => !isLateFee).map(({ amount }) => amount)),
    lateFees: sum(bills.filter(({ isLateFee }) => isLateFee).map(({ amount }) => amount)),
    credits: sum(entries.filter(({ kind }) => kind === 'credit_note').map(({ owed }) => owed)),
    payments: sum(entries.filter(({ kind }) => kind !== 'credit_note').map(({ owed }) => owed)),
  };
}
