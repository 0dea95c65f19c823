import type { Deposit } from '#prisma/generated/client.ts';

/** What of a deposit is still held, in minor units. */
export function heldAmount({
  amount,
  returnedAmount,
  deductedAmount,
}: Pick<Deposit, 'amount' | 'returnedAmount' | 'deductedAmount'>): bigint {
  return amount - returnedAmount - deductedAmount;
}
