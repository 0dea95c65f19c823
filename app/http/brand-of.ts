import type { Brand } from '#app/kernel/appearance.ts';
import type { Tenant } from '#tenants/context.ts';

/** How a company presents itself on its pages. The logo's address changes with the logo, so browsers may keep it. */
export function brandOf(tenant: Pick<Tenant, 'name' | 'brandColor' | 'logoFileId'>): Brand {
  return {
    name: tenant.name,
    shortName: tenant.name,
    color: tenant.brandColor,
    logoUrl: tenant.logoFileId ? `/brand/logo?v=${tenant.logoFileId}` : null,
  };
}
