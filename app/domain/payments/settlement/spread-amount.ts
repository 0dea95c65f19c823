import type { PaidChange } from './change-bills-paid.ts';
import { smallerOf } from './smaller-of.ts';

/**
 * Spreads an amount over parts in their order, each taking as much as it has room for. `left` is what found no room. Minor units; the shares and
 * `left` add up to the amount.
 */
export function spreadAmount(
  amount: bigint,
  parts: readonly { billId: string; room: bigint }[],
): { shares: PaidChange[]; left: bigint } {
  const shares: PaidChange[] = [];
  let left = amount;
  for (const { billId, room } of parts) {
    const share = smallerOf(room, left);
    if (share <= 0n) continue;
    shares.push({ billId, amount: share });
    left -= share;
  }
  return { shares, left };
}
