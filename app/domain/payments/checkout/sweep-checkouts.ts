import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { syncCheckout } from './sync-checkout.ts';

/** No payment page stays open for longer. */
const lastsMs = 24 * 3600_000;

/** Ends checkouts that nobody ended: their page was never made, or its end was never told. Throws Stripe's errors. */
export async function sweepCheckouts(ctx: TenantContext, now: Date): Promise<void> {
  const { id: tenantId } = ctx.tenant;
  const overdue = { tenantId, status: 'open', createdAt: { lt: new Date(now.getTime() - lastsMs) } };
  const left = await withTenant(tenantId, async (db) => {
    await db.checkout.updateMany({
      where: { ...overdue, stripeSessionId: null },
      data: { status: 'expired' },
    });
    return db.checkout.findMany({
      where: { ...overdue, stripeSessionId: { not: null } },
      select: { stripeAccountId: true, stripeSessionId: true },
      orderBy: { createdAt: 'asc' },
      take: 100,
    });
  });
  for (const { stripeAccountId, stripeSessionId } of left) {
    await syncCheckout(ctx, stripeAccountId, stripeSessionId as string);
  }
}
