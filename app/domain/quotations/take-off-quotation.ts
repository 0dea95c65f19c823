import { DomainError } from '#app/kernel/errors.ts';
import type { Quotation } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { spendCoupon } from '../coupons/spend-coupon.ts';
import { smallerOf } from '../payments/settlement/smaller-of.ts';
import { loyaltyRules } from '../points/loyalty-rules.ts';
import { mostByPoints, payByPoints } from '../points/points-worth.ts';
import { spendPoints } from '../points/spend-points.ts';

/** What of a quotation the owner's coupon and points pay, in minor units. */
export type QuotationDiscount = {
  couponId: string | null;
  couponAmount: bigint;
  points: number;
  pointsAmount: bigint;
};

/**
 * Uses the owner's coupon, and then so many of their points as there is room for: no more of the quotation than the company's rule lets points pay.
 *
 * @throws DomainError `coupon_not_usable`, `points_not_enough`
 */
export async function takeOffQuotation(
  scope: OperationScope,
  quotation: Pick<Quotation, 'id' | 'linesAmount'>,
  wish: { couponId?: string | null; points: number; personId: string | null },
): Promise<QuotationDiscount> {
  const { db, tenantId, ctx } = scope;
  const { id: documentId, linesAmount } = quotation;
  const { personId, couponId } = wish;
  const discount: QuotationDiscount = { couponId: null, couponAmount: 0n, points: 0, pointsAmount: 0n };
  if (couponId) {
    if (!personId) throw new DomainError('coupon_not_usable');
    const used = { couponId, personId, spent: linesAmount, usedFor: 'repair', documentId } as const;
    const { amount } = await spendCoupon(scope, { ...used, documentKind: 'quotation' });
    discount.couponId = couponId;
    discount.couponAmount = amount;
  }
  if (wish.points > 0) {
    if (!personId) throw new DomainError('points_not_enough', { params: { points: 0 } });
    const rules = await loyaltyRules(db, tenantId);
    const room = smallerOf(mostByPoints(linesAmount, rules), linesAmount - discount.couponAmount);
    const { points, amount } = payByPoints(wish.points, room, rules, ctx.tenant.currency);
    if (points > 0) await spendPoints(scope, { personId, points, documentKind: 'quotation', documentId });
    discount.points = points;
    discount.pointsAmount = amount;
  }
  return discount;
}
