import { createReadStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { contentTypeOf } from './content-type-of.ts';
import { openShelf, type Shelf } from './disk.ts';
import { type SpooledFile, spoolFile } from './spool-file.ts';
import { storageKey } from './storage-key.ts';

export type StoredFile = {
  size: number;
  /** By content, not by what the sender said: see `contentTypeOf`. */
  contentType: string;
  sha256: string;
};

const DEFAULT_MAX_BYTES = 256 * 1024 * 1024;

/**
 * Stores a file of a company under `key`, in place of one that is there. It appears whole or not at all, and passes through memory a chunk
 * at a time.
 *
 * Throws DomainError: 'invalid_input' for a bad key, 'file_too_large' beyond `maxBytes` (256 MiB unless told).
 */
export async function putFile(
  tenantId: string,
  key: string,
  source: Readable | ReadableStream<Uint8Array> | Uint8Array,
  options: { contentType: string; maxBytes?: number },
): Promise<StoredFile> {
  const fullKey = storageKey(tenantId, key);
  const shelf = await openShelf();
  // On the local disk the spool is on the same volume, so that the last step is a rename.
  const spool = path.join(shelf.folder ?? tmpdir(), '.incoming');
  const file = await spoolFile(source, spool, options.maxBytes ?? DEFAULT_MAX_BYTES);
  try {
    const contentType = await contentTypeOf(file.path, options.contentType);
    await shelve(shelf, fullKey, file, contentType);
    return { size: file.size, contentType, sha256: file.sha256 };
  } finally {
    await rm(file.path, { force: true });
  }
}

async function shelve(shelf: Shelf, fullKey: string, file: SpooledFile, contentType: string): Promise<void> {
  if (shelf.folder !== null) {
    const target = path.join(shelf.folder, fullKey);
    await mkdir(path.dirname(target), { recursive: true });
    await rename(file.path, target);
  } else if (file.size === 0) {
    await shelf.disk.put(fullKey, new Uint8Array(), { contentType });
  } else {
    // S3 wants to know the length before the first byte.
    await shelf.disk.putStream(fullKey, createReadStream(file.path), {
      contentType,
      contentLength: file.size,
    });
  }
}
