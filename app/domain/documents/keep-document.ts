import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type DocumentFile, documentTypes, maxDocumentBytes } from './document-file.ts';

/**
 * Takes a received document on as a file of the company. Whatever its name says, its content must be a PDF or a picture.
 *
 * @throws DomainError `invalid_input` with `file_kind` at `file`; `file_too_large`
 */
export async function keepDocument(
  db: TenantDb,
  tenantId: string,
  { id, key, name, contentType, size }: DocumentFile,
): Promise<string> {
  if (!documentTypes.some((type) => type === contentType))
    throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_kind' }] });
  if (size > maxDocumentBytes)
    throw new DomainError('file_too_large', { params: { maxBytes: maxDocumentBytes } });
  await db.storedFile.create({ data: { tenantId, id, key, name, contentType, size: BigInt(size) } });
  return id;
}
