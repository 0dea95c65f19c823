import { useState } from 'react';
import { payByPoints } from '#app/domain/points/points-worth.ts';

type Offer = {
  /** What is to be paid, in minor units. */
  spent: bigint;
  coupons: { id: string; name: string; code: string; amount: bigint }[];
  points: { available: number; pointsPerMajor: number; mostAmount: bigint };
  currency: string;
};

/** What an owner uses of their coupons and points, and what is left to pay; computed as the company computes it. */
export function useDiscount({ spent, coupons, points, currency }: Offer) {
  const [couponId, chooseCoupon] = useState<string | null>(null);
  const [usesPoints, choosePoints] = useState(false);
  const coupon = coupons.find(({ id }) => id === couponId) ?? null;
  const afterCoupon = spent - (coupon?.amount ?? 0n);
  const room = points.mostAmount < afterCoupon ? points.mostAmount : afterCoupon;
  const byPoints = payByPoints(points.available, room, points, currency);
  return {
    /** Whether there is anything to choose. */
    isAny: coupons.length > 0 || byPoints.points > 0,
    coupons,
    couponId,
    chooseCoupon,
    usesPoints,
    choosePoints,
    available: points.available,
    /** What their points could pay. */
    byPoints,
    points: usesPoints ? byPoints.points : 0,
    total: afterCoupon - (usesPoints ? byPoints.amount : 0n),
  };
}

export type Discount = ReturnType<typeof useDiscount>;
