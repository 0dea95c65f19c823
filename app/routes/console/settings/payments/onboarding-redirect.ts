import { redirect } from '@remix-run/node';
import { startPaymentOnboarding } from '#app/domain/payments/accounts/start-payment-onboarding.ts';
import type { TenantContext } from '#tenants/context.ts';

/** Sends the reader to Stripe, by a link that is good for one visit. */
export async function onboardingRedirect(ctx: TenantContext): Promise<Response> {
  const { url } = await startPaymentOnboarding(ctx, {
    returnPath: '/console/settings/payments/return',
    refreshPath: '/console/settings/payments/again',
  });
  return redirect(url);
}
