import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Pictures that every browser shows and that hold no scripts. */
const photoTypes = new Set(['image/jpeg', 'image/png', 'image/webp']);

/** A photo of a dial as `receiveUpload` gave it; its type is known by its content. */
export const photoField = z.object({
  id: z.uuid(),
  key: z.string(),
  name: z.string().min(1).max(200),
  contentType: z.string(),
  size: z.number().int().positive(),
});

/**
 * Takes a received photo on as a file of the company.
 *
 * @throws DomainError `invalid_input` with `file_type` at `photo`
 */
export async function keepPhoto(
  db: TenantDb,
  tenantId: string,
  { id, key, name, contentType, size }: z.output<typeof photoField>,
): Promise<string> {
  if (!photoTypes.has(contentType))
    throw new DomainError('invalid_input', { fields: [{ path: 'photo', code: 'file_type' }] });
  await db.storedFile.create({ data: { tenantId, id, key, name, contentType, size: BigInt(size) } });
  return id;
}
