import type { Tenant } from '../context.ts';
import { withTenant } from '../with-tenant.ts';

export type Logo = { id: string; key: string; contentType: string };

/** Where the company's logo is stored; null where it has none. Anyone may see it. */
export function readLogo(tenant: Tenant): Promise<Logo | null> {
  const { id: tenantId, logoFileId } = tenant;
  if (!logoFileId) return Promise.resolve(null);
  return withTenant(tenantId, (db) =>
    db.storedFile.findUnique({
      where: { tenantId_id: { tenantId, id: logoFileId } },
      select: { id: true, key: true, contentType: true },
    }),
  );
}
