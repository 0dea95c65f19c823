import type { Readable } from 'node:stream';
import { DomainError } from '#app/kernel/errors.ts';
import { openShelf } from './disk.ts';
import { storageKey } from './storage-key.ts';

/** A company's file, to be read chunk by chunk, and its size in bytes. Throws DomainError('not_found'). */
export async function getFileStream(
  tenantId: string,
  key: string,
): Promise<{ stream: Readable; size: number }> {
  const fullKey = storageKey(tenantId, key);
  const { disk } = await openShelf();
  if (!(await disk.exists(fullKey))) throw new DomainError('not_found');
  const { contentLength } = await disk.getMetaData(fullKey);
  return { stream: await disk.getStream(fullKey), size: contentLength };
}
