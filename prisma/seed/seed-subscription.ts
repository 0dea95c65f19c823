import { startSubscriptionCheckout } from '#app/domain/subscription/start-subscription-checkout.ts';
import { syncSubscription } from '#app/domain/subscription/sync-subscription.ts';
import { env } from '#app/kernel/env.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { trialPlan } from '#tenants/plans/plans.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import type { DemoCompany } from './demo-companies.ts';

const dayMs = 24 * 3600_000;

/** The Chinese company pays for its plan, and the other one still tries the platform out. */
export async function seedSubscription(tenant: Tenant, company: DemoCompany): Promise<void> {
  const subscribes = company.language === 'zh-CN';
  const daysLeft = subscribes ? 1 : 19;
  await systemClient().subscription.create({
    data: { tenantId: tenant.id, plan: trialPlan, trialEndsAt: new Date(Date.now() + daysLeft * dayMs) },
  });
  if (!subscribes) return;
  const ctx = systemContext(tenant, 'seed');
  const { url } = await startSubscriptionCheckout(ctx, { plan: 'growth' });
  const answer = await fetch(`${env().STRIPE_API_ORIGIN}/_sandbox/stripe/paySession`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ session: new URL(url).pathname.split('/').at(-1) }),
  });
  if (!answer.ok) throw new Error(`The Stripe stand-in answered ${answer.status}: ${await answer.text()}`);
  await syncSubscription(ctx);
}
