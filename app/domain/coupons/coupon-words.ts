export const couponKinds = ['amount', 'percent'] as const;

/** What a coupon may pay a part of. */
export const couponUses = ['repair', 'bill', 'any'] as const;

export const couponStatuses = ['available', 'used', 'expired', 'void'] as const;
export type CouponStatus = (typeof couponStatuses)[number];
