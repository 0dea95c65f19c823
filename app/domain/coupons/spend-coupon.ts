import { dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { couponWorth } from './coupon-worth.ts';

type CouponUsed = {
  couponId: string;
  /** Whose it has to be. */
  personId: string;
  /** What is to be paid, in minor units. */
  spent: bigint;
  usedFor: 'repair' | 'bill';
  documentKind: 'quotation' | 'credit_note';
  documentId: string;
};

/**
 * Uses a coupon up, once.
 *
 * @returns what it takes off, in minor units, and its code
 * @throws DomainError `coupon_not_usable` where it is another's, used, over, for something else, or the amount is below its least
 */
export async function spendCoupon(
  { db, tenantId, ctx, now }: OperationScope,
  { couponId, personId, spent, usedFor, documentKind, documentId }: CouponUsed,
): Promise<{ amount: bigint; code: string }> {
  await db.$queryRaw`select 1 from coupon where tenant_id = ${tenantId}::uuid and id = ${couponId}::uuid for update`;
  const coupon = await db.coupon.findFirst({
    where: { tenantId, id: couponId, personId },
    include: { type: true },
  });
  const today = localDay(now, ctx.tenant.timeZone);
  const usable =
    coupon?.status === 'available' &&
    dayOf(coupon.expiresOn) >= today &&
    ['any', usedFor].includes(coupon.type.usedFor);
  const amount = usable ? couponWorth(coupon.type, spent) : 0n;
  if (!coupon || amount <= 0n) throw new DomainError('coupon_not_usable');
  await db.coupon.update({
    where: { tenantId_id: { tenantId, id: couponId } },
    data: { status: 'used', documentKind, documentId, usedAt: now },
  });
  return { amount, code: coupon.code };
}
