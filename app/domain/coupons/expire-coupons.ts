import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

/** Ends the coupons whose last day has passed. */
export const expireCoupons = operation({
  name: 'coupon.expire',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'Coupon'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, audit, now }): Promise<{ coupons: number }> {
    const today = localDay(now, ctx.tenant.timeZone);
    const coupons = await db.$executeRaw`
      update coupon set status = 'expired'
      where tenant_id = ${tenantId}::uuid and status = 'available' and expires_on < ${today}::date`;
    audit('Coupon', tenantId, { coupons });
    return { coupons };
  },
});
