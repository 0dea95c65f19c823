import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DomainError } from '#app/kernel/errors.ts';
import { openShelf } from './disk.ts';
import { getFileStream } from './get-file-stream.ts';
import { spoolFile } from './spool-file.ts';
import { storageKey } from './storage-key.ts';

/** `release` when the file has been read: it deletes the copy that was made, where one was. */
export type LocalFile = { path: string; release: () => Promise<void> };

/**
 * A company's file as a path, for readers that need to seek (workbooks are read from their end): the file itself on the local disk, a
 * temporary copy of one on S3. Read only. Throws DomainError('not_found').
 */
export async function localPathOf(tenantId: string, key: string): Promise<LocalFile> {
  const fullKey = storageKey(tenantId, key);
  const { disk, folder } = await openShelf();
  if (folder !== null) {
    if (!(await disk.exists(fullKey))) throw new DomainError('not_found');
    return { path: path.join(folder, fullKey), release: async () => {} };
  }
  const { stream } = await getFileStream(tenantId, key);
  const copy = await spoolFile(stream, path.join(tmpdir(), '.incoming'), Number.POSITIVE_INFINITY);
  return { path: copy.path, release: () => rm(copy.path, { force: true }) };
}
