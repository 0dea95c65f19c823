import type { DocumentFile } from '#app/domain/documents/document-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Of one recorded call: an hour of it as telephones record. */
export const maxRecordingBytes = 50 * 1024 * 1024;

/** Sound as telephones and computers record it. What is called a video has sound alone when it comes from a recorder. */
const soundTypes =
  /^(audio\/(mpeg|mp4|x-m4a|wav|vnd\.wave|x-wav|ogg|opus|webm|aac|amr|flac|x-flac)|video\/(webm|mp4|3gpp)|application\/ogg)\b/;

/**
 * Takes a received recording on as a file of the company. Whatever its name says, its content must be sound.
 *
 * @throws DomainError `invalid_input` with `file_type` at `file`; `file_too_large`
 */
export async function keepRecording(
  db: TenantDb,
  tenantId: string,
  { id, key, name, contentType, size }: DocumentFile,
): Promise<string> {
  if (!soundTypes.test(contentType))
    throw new DomainError('invalid_input', { fields: [{ path: 'file', code: 'file_type' }] });
  if (size > maxRecordingBytes)
    throw new DomainError('file_too_large', { params: { maxBytes: maxRecordingBytes } });
  await db.storedFile.create({ data: { tenantId, id, key, name, contentType, size: BigInt(size) } });
  return id;
}
