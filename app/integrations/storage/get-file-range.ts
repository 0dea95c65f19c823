import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { DomainError } from '#app/kernel/errors.ts';
import { openShelf } from './disk.ts';
import { storageKey } from './storage-key.ts';

/**
 * Bytes `start` to `end` (included) of a company's file, a chunk at a time. On S3, what lies before them is read and let go: films of tickets are
 * small.
 *
 * @throws DomainError `not_found`
 */
export async function getFileRange(
  tenantId: string,
  key: string,
  { start, end }: { start: number; end: number },
): Promise<Readable> {
  const fullKey = storageKey(tenantId, key);
  const { disk, folder } = await openShelf();
  if (!(await disk.exists(fullKey))) throw new DomainError('not_found');
  if (folder !== null) return createReadStream(path.join(folder, fullKey), { start, end });
  return Readable.from(between(await disk.getStream(fullKey), start, end), { objectMode: false });
}

async function* between(stream: Readable, start: number, end: number): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
    at += chunk.length;
    if (part.length > 0) yield part;
    if (at > end) return;
  }
}
