import { systemClient } from '#tenants/database/clients.ts';
import type { PlanKey } from '#tenants/plans/plans.ts';
import type { SubscriptionStatus } from '../standing-of.ts';

/** Puts a company where a test begins, without Stripe. */
export async function setStanding(
  tenantId: string,
  status: SubscriptionStatus,
  plan: PlanKey = 'growth',
): Promise<void> {
  const data = {
    plan,
    status,
    graceEndsAt: status === 'past_due' ? new Date(Date.now() + 86_400_000) : null,
  };
  await systemClient().subscription.upsert({
    where: { tenantId },
    create: { tenantId, ...data },
    update: data,
  });
}
