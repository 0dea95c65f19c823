import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { syncPayout } from './sync-payout.ts';

const atOnce = 50;
/** A payout of which nobody has told for so long is looked at once more, and then left to the list of work. */
const lookedAtForDays = 30;

/** Asks for payouts that should have arrived by now, and for those of which Stripe has not told what they are made of. Throws Stripe's errors. */
export async function sweepPayouts(ctx: TenantContext, stripeAccountId: string, now: Date): Promise<void> {
  const { id: tenantId, timeZone } = ctx.tenant;
  const today = localDay(now, timeZone);
  const payouts = await withTenant(tenantId, (db) =>
    db.payout.findMany({
      where: {
        tenantId,
        stripeAccountId,
        arrivesOn: {
          lt: toDateColumn(today),
          gte: toDateColumn(addDays(today, -lookedAtForDays)),
        },
        OR: [{ status: { in: ['pending', 'in_transit'] } }, { matchedAt: null }],
      },
      select: { stripePayoutId: true },
      orderBy: { arrivesOn: 'desc' },
      take: atOnce,
    }),
  );
  for (const { stripePayoutId } of payouts) await syncPayout(ctx, stripeAccountId, stripePayoutId);
}
