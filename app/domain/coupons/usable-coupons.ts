import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { couponWorth } from './coupon-worth.ts';

/** The coupons of a person that take something off an amount, with how much, what takes off most first. Minor units. */
export async function usableCoupons(
  { db, tenantId, ctx, now }: OperationScope,
  personId: string,
  usedFor: 'repair' | 'bill',
  spent: bigint,
): Promise<{ id: string; name: string; code: string; amount: bigint }[]> {
  const today = toDateColumn(localDay(now, ctx.tenant.timeZone));
  const coupons = await db.coupon.findMany({
    where: {
      tenantId,
      personId,
      status: 'available',
      expiresOn: { gte: today },
      type: { usedFor: { in: ['any', usedFor] } },
    },
    include: { type: true },
    orderBy: [{ expiresOn: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return coupons
    .map(({ id, code, type }) => ({ id, code, name: type.name, amount: couponWorth(type, spent) }))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.amount === b.amount ? 0 : a.amount > b.amount ? -1 : 1));
}
