import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { availablePoints } from './available-points.ts';
import { readLoyalty } from './read-loyalty.ts';

/** The points and coupons of a person, as the desk sees them, with the kinds that can be given. */
export const getPersonLoyalty = operation({
  name: 'points.person',
  kind: 'read',
  input: z.object({ personId: z.uuid() }),
  can: ['read', 'PointAccount'],
  async run(scope, { personId }) {
    const { db, tenantId, ability, authorize } = scope;
    authorize('read', 'PointAccount', { personId });
    const mayGive = ability.can('create', asSubject('Coupon', { personId }));
    const types = mayGive
      ? await db.couponType.findMany({
          where: { tenantId, isActive: true },
          orderBy: { name: 'asc' },
          select: { id: true, name: true },
          take: 200,
        })
      : [];
    return {
      available: await availablePoints(scope, personId),
      ...(await readLoyalty(scope, personId)),
      mayAdjust: ability.can('update', asSubject('PointAccount', { personId })),
      types,
    };
  },
});
