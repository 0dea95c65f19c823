import { buffer } from 'node:stream/consumers';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** A larger file is no logo; it would only cost memory. */
const maxLogoBytes = 5_000_000n;

/** The company's logo as it was uploaded. One that cannot be read must not keep a company from giving receipts and statements. */
export async function readLogo({ tenant }: TenantContext): Promise<Uint8Array | null> {
  const { id: tenantId, logoFileId } = tenant;
  if (!logoFileId) return null;
  try {
    const file = await withTenant(tenantId, (db) =>
      db.storedFile.findUnique({ where: { tenantId_id: { tenantId, id: logoFileId } } }),
    );
    if (!file || file.size > maxLogoBytes) return null;
    return await buffer((await getFileStream(tenantId, file.key)).stream);
  } catch (error) {
    log.warn({ err: error, file: logoFileId }, 'the logo could not be read');
    return null;
  }
}
