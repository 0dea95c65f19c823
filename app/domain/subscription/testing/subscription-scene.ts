import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Subscription } from '#prisma/generated/client.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import type { PlanKey } from '#tenants/plans/plans.ts';
import { findSubscription } from '#tenants/system-subscriptions.ts';
import type { StripeAtWork } from '../../payments/testing/stripe-at-work.ts';
import { startSubscriptionCheckout } from '../start-subscription-checkout.ts';

export type SubscriptionScene = {
  tenant: Tenant;
  administrator: TenantContext;
  system: TenantContext;
  cashier: TenantContext;
};

/** A company that has just signed up and tries the platform out. */
export async function subscriptionScene(
  overrides: { trialDays?: number | null } = {},
): Promise<SubscriptionScene> {
  const { tenant, administrator, system } = await createTestTenant({ trialDays: 30, ...overrides });
  return { tenant, administrator, system, cashier: await createTestMember(tenant, 'cashier') };
}

export async function rowOf({ tenant }: SubscriptionScene): Promise<Subscription> {
  const row = await findSubscription(tenant.id);
  if (!row) throw new Error('The company has no subscription');
  return row;
}

/** Subscribes as an administrator does, on Stripe's page, and lets the webhooks tell. */
export async function subscribe(
  work: StripeAtWork,
  scene: SubscriptionScene,
  plan: PlanKey,
  cardNumber = '4242424242424242',
): Promise<void> {
  const { url } = await startSubscriptionCheckout(scene.administrator, { plan });
  await work.sandbox.stripe.control.paySession({ session: url.split('/').at(-1) ?? '', cardNumber });
  await work.catchUp(scene.system);
}

/** The card with which the company pays from now on. */
export async function changeCard(
  work: StripeAtWork,
  scene: SubscriptionScene,
  cardNumber: string,
): Promise<void> {
  const customer = (await rowOf(scene)).stripeCustomerId ?? '';
  await work.sandbox.stripe.control.setCustomerCard({ customer, cardNumber });
}

/** Pays the invoice that stands open. */
export async function payOpenInvoice(work: StripeAtWork, scene: SubscriptionScene): Promise<void> {
  const customer = (await rowOf(scene)).stripeCustomerId ?? '';
  const { data } = await stripeClient().invoices.list({ customer, status: 'open' });
  for (const { id } of data) await stripeClient().invoices.pay(id ?? '');
  await work.catchUp(scene.system);
}
