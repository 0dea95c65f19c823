import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { givePointsBack } from '../points/give-points-back.ts';

/**
 * Takes a coupon that was not used back; points that were paid for it are given back.
 *
 * @throws DomainError `not_found`; `coupon_not_usable` where it was used or is over
 */
export const voidCoupon = operation({
  name: 'coupon.void',
  kind: 'write',
  input: z.object({ couponId: z.uuid(), reason: z.string().trim().min(1, 'required').max(200) }),
  can: ['create', 'Coupon'],
  async run(scope, { couponId, reason }): Promise<void> {
    const { db, tenantId, ctx, authorize, audit } = scope;
    const coupon = await db.coupon.findUnique({ where: { tenantId_id: { tenantId, id: couponId } } });
    if (!coupon) throw new DomainError('not_found');
    authorize('create', 'Coupon', { personId: coupon.personId });
    const { actor } = ctx;
    // An owner may take coupons, but not turn them into points again.
    if (actor.kind === 'member' && actor.personId === coupon.personId) throw new DomainError('forbidden');
    const { count } = await db.coupon.updateMany({
      where: { tenantId, id: couponId, status: 'available' },
      data: { status: 'void' },
    });
    if (count === 0) throw new DomainError('coupon_not_usable');
    await givePointsBack(scope, [couponId]);
    audit('Coupon', couponId, { reason });
  },
});
