import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { spendPoints } from '../points/spend-points.ts';
import { issueCoupons } from './issue-coupons.ts';

/**
 * An owner takes a coupon for points.
 *
 * @throws DomainError `not_found` where the kind is not given for points; `coupons_gone`; `points_not_enough` (`params.points`)
 */
export const takeCoupon = operation({
  name: 'coupon.take',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ typeId: z.uuid() }),
  can: ['create', 'Coupon'],
  async run(scope, { typeId }): Promise<{ couponId: string }> {
    const { db, tenantId, ctx, authorize, audit } = scope;
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (!personId) throw new DomainError('forbidden');
    authorize('create', 'Coupon', { personId });
    const type = await db.couponType.findUnique({ where: { tenantId_id: { tenantId, id: typeId } } });
    if (!type?.pointsPrice) throw new DomainError('not_found');
    const [couponId = ''] = await issueCoupons(scope, typeId, [personId]);
    await spendPoints(scope, {
      personId,
      points: type.pointsPrice,
      documentKind: 'coupon',
      documentId: couponId,
    });
    audit('Coupon', couponId, { typeId, points: type.pointsPrice });
    return { couponId };
  },
});
