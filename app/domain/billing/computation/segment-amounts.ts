import { allocate } from '#app/kernel/money.ts';
import type { BillExplanation } from './bill-explanation.ts';
import { exactCharge } from './exact-charge.ts';

/**
 * What each segment of a bill shows, in minor units, without a tax on top. The bill is rounded once, as a whole; the segments share its amount
 * in proportion to their exact charges by largest remainder, the earlier segment first at a tie, so that what is shown adds up to what is due.
 */
export function segmentAmounts(explanation: BillExplanation, currency: string): bigint[] {
  return allocate(netOf(explanation), exactCharge(explanation, currency).bySegment);
}

/** The bill's amount without a tax that comes on top of it. */
export function netOf({ amount, tax }: Pick<BillExplanation, 'amount' | 'tax'>): bigint {
  return BigInt(amount) - (tax?.mode === 'on_top' ? BigInt(tax.amount) : 0n);
}
