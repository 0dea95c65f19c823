import { allocate } from '#app/kernel/money.ts';
import type { BillExplanation } from './bill-explanation.ts';
import { exactCharge } from './exact-charge.ts';

/**
 * What each segment of a bill shows, in minor units. The bill is rounded once, as a whole; the segments share its amount in proportion
 * to their exact charges by largest remainder, the earlier segment first at a tie, so that what is shown adds up to what is due.
 */
export function segmentAmounts(explanation: BillExplanation, currency: string): bigint[] {
  return allocate(BigInt(explanation.amount), exactCharge(explanation, currency).bySegment);
}
