import type Stripe from 'stripe';
import { divideRounded } from '#app/kernel/money.ts';

/** The id of a field that Stripe answers as an id or, expanded, as the object. */
export function idOf(field: string | { id: string } | null | undefined): string | null {
  return typeof field === 'string' ? field : (field?.id ?? null);
}

export function expanded<T extends object>(field: string | T | null | undefined): T | null {
  return typeof field === 'object' ? field : null;
}

export function momentOf(seconds: number): Date {
  return new Date(seconds * 1000);
}

/** What a balance grew by (or shrank), where it is kept in the company's currency. */
export function settledAmount(
  transactions: readonly Stripe.BalanceTransaction[],
  companyCurrency: string,
): bigint | null {
  const own = transactions.filter(({ currency }) => currency.toUpperCase() === companyCurrency);
  if (own.length === 0) return null;
  const sum = own.reduce((total, { amount }) => total + BigInt(amount), 0n);
  return sum < 0n ? -sum : sum;
}

/**
 * Stripe's fee in the payment's own currency. Where the account's balance is kept in another one, the fee is the same share of the payment as it is of
 * the settled amount. Null while Stripe has not told it.
 */
export function feeInCurrency(
  transactions: readonly Stripe.BalanceTransaction[],
  amount: bigint,
  currency: string,
): bigint | null {
  if (transactions.length === 0) return null;
  return transactions.reduce((total, transaction) => {
    const fee = BigInt(transaction.fee);
    const settled = BigInt(Math.abs(transaction.amount));
    const same = transaction.currency.toUpperCase() === currency || settled === 0n;
    return total + (same ? fee : divideRounded(fee * amount, settled, 'half_up'));
  }, 0n);
}
