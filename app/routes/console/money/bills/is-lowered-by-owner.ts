import { isQuotation } from '#app/domain/billing/computation/quotation-explanation.ts';
import type { CreditOfBill } from '#app/domain/credits/list-credits-of-bill.ts';

/** Whether the owner has used points or a coupon on a bill, or on the quotation that it was made from. */
export function isLoweredByOwner(
  { explanation }: { explanation: { kind: string } },
  credits: readonly CreditOfBill[],
): boolean {
  if (isQuotation(explanation) && (explanation.couponAmount || explanation.points)) return true;
  return credits.some(({ kind, status }) => status === 'posted' && (kind === 'points' || kind === 'coupon'));
}
