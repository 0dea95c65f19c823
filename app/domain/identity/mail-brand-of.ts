import type { MailProps } from '#app/emails/mail-content.ts';
import type { Tenant } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';

/** How a company presents itself in a mail; the logo by its full address. */
export function mailBrandOf(tenant: Tenant): MailProps['brand'] {
  return {
    name: tenant.name,
    shortName: tenant.name,
    color: tenant.brandColor,
    logoUrl: tenant.logoFileId
      ? `${tenantOrigin(tenant.slug)}/brand/logo?${new URLSearchParams({ v: tenant.logoFileId })}`
      : null,
    phone: tenant.contactPhone,
  };
}
