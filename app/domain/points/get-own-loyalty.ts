import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { ownScope } from '../portal/own-tenures.ts';
import { type PortalFrame, portalFrame } from '../portal/portal-frame.ts';
import { availablePoints } from './available-points.ts';
import { loyaltyRules } from './loyalty-rules.ts';
import { readLoyalty } from './read-loyalty.ts';

/** The points and coupons of an owner, what they may take for points, and by what points are earned. Amounts in minor units. */
export const getOwnLoyalty = operation({
  name: 'portal.loyalty',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable() }),
  can: ['read', 'PointAccount'],
  async run(scope, { propertyId }) {
    const { db, tenantId } = scope;
    const own = ownScope(scope);
    if (!own) throw new DomainError('not_found');
    const frame: PortalFrame = await portalFrame(scope, own, propertyId);
    const offers = await db.couponType.findMany({
      where: { tenantId, isActive: true, pointsPrice: { not: null } },
      orderBy: [{ pointsPrice: 'asc' }, { id: 'asc' }],
      take: 50,
    });
    const rules = await db.pointRule.findMany({
      where: { tenantId, isActive: true },
      orderBy: { createdAt: 'asc' },
      select: { id: true, name: true, event: true, points: true, perAmount: true, validMonths: true },
    });
    return {
      frame,
      available: await availablePoints(scope, own.personId),
      policy: await loyaltyRules(db, tenantId),
      ...(await readLoyalty(scope, own.personId)),
      offers: offers
        .filter(({ quota, issuedCount }) => quota === null || issuedCount < quota)
        .map(({ id, name, kind, amount, percent, maxAmount, minSpend, usedFor, validDays, pointsPrice }) => ({
          id,
          name,
          kind,
          amount,
          percent,
          maxAmount,
          minSpend,
          usedFor,
          validDays,
          pointsPrice: pointsPrice ?? 0,
        })),
      rules,
      today: own.today,
    };
  },
});
