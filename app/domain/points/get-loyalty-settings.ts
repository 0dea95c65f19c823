import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { loyaltyRules } from './loyalty-rules.ts';
import type { EarnedFor } from './point-events.ts';

/** The company's rules for points, its kinds of coupons, and what points are worth. */
export const getLoyaltySettings = operation({
  name: 'point-rule.settings',
  kind: 'read',
  input: z.object({}),
  can: ['manage', 'PointRule'],
  async run({ db, tenantId }) {
    const [totals] = await db.$queryRaw<[{ people: number; points: bigint }]>`
      select count(*) filter (where balance > 0)::int as people, coalesce(sum(balance), 0)::bigint as points
      from point_account where tenant_id = ${tenantId}::uuid`;
    const rules = await db.pointRule.findMany({
      where: { tenantId },
      orderBy: [{ isActive: 'desc' }, { createdAt: 'asc' }],
    });
    const types = await db.couponType.findMany({
      where: { tenantId },
      orderBy: [{ isActive: 'desc' }, { createdAt: 'desc' }],
      take: 200,
    });
    const used = await db.coupon.groupBy({
      by: ['typeId'],
      where: { tenantId, typeId: { in: types.map(({ id }) => id) }, status: 'used' },
      _count: true,
    });
    return {
      policy: await loyaltyRules(db, tenantId),
      /** Points that people have, and how many people have any. */
      totals,
      rules: rules.map(({ tenantId: _tenant, createdAt: _at, event, ...rule }) => ({
        ...rule,
        event: event as EarnedFor,
      })),
      couponTypes: types.map(({ tenantId: _tenant, createdAt: _at, ...type }) => ({
        ...type,
        usedCount: used.find(({ typeId }) => typeId === type.id)?._count ?? 0,
      })),
    };
  },
});
