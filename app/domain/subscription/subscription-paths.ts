import { tenantOrigin } from '#tenants/resolve-tenant.ts';

/** Where Stripe's pages lead back to, at the company's own address. */
export function subscriptionUrls(slug: string): { page: string; back: string } {
  const page = `${tenantOrigin(slug)}/console/settings/subscription`;
  return { page, back: `${page}/return` };
}

/** Stripe's pages know Chinese by another name. */
export function stripeLocale(language: string): 'zh' | 'en' {
  return language === 'zh-CN' ? 'zh' : 'en';
}
