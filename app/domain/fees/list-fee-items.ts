import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type FeeItemView, feeItemShown, feeItemView } from './fee-item-view.ts';

/** A company has a few dozen; this is far beyond. */
const mostItems = 500;

/** The company's fee items by code, with their prices. */
export const listFeeItems = operation({
  name: 'fee-item.list',
  kind: 'read',
  input: z.object({ status: z.enum(['active', 'archived', 'all']).default('active') }),
  can: ['read', 'FeeItem'],
  async run({ db, ctx, tenantId, ability, now }, { status }): Promise<FeeItemView[]> {
    const today = localDay(now, ctx.tenant.timeZone);
    const rows = await db.feeItem.findMany({
      where: { AND: [accessible(ability, 'FeeItem'), { tenantId }, status === 'all' ? {} : { status }] },
      orderBy: { code: 'asc' },
      take: mostItems,
      include: feeItemShown,
    });
    return rows.map((row) => feeItemView(row, today));
  },
});
