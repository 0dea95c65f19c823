import type { TenantContext } from '#tenants/context.ts';

/** What marks a payment at Stripe as one of ours. It is for people who look there: no company and no checkout is ever found by it. */
export function checkoutMark({ tenant }: TenantContext, checkoutId: string): Record<string, string> {
  return { linli_checkout: checkoutId, linli_company: tenant.slug };
}
