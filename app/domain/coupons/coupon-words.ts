export const couponKinds = ['amount', 'percent'] as const;
export type CouponKind = (typeof couponKinds)[number];

/** What a coupon may pay a part of. */
export const couponUses = ['repair', 'bill', 'any'] as const;
export type CouponUse = (typeof couponUses)[number];

export const couponStatuses = ['available', 'used', 'expired', 'void'] as const;
export type CouponStatus = (typeof couponStatuses)[number];
