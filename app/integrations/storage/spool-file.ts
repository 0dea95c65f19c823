import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';

export type SpooledFile = { path: string; size: number; sha256: string };

/**
 * Writes a source into a new file of `folder`, never holding more than a chunk, and measures it on the way. Nothing stays behind when it
 * fails.
 *
 * Throws DomainError('file_too_large') as soon as `maxBytes` are passed; whatever the source throws.
 */
export async function spoolFile(
  source: Readable | ReadableStream<Uint8Array> | Uint8Array,
  folder: string,
  maxBytes: number,
): Promise<SpooledFile> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, newId());
  const hash = createHash('sha256');
  let size = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) return done(new DomainError('file_too_large', { params: { maxBytes } }));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(toReadable(source), measure, createWriteStream(file, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return { path: file, size, sha256: hash.digest('hex') };
}

function toReadable(source: Readable | ReadableStream<Uint8Array> | Uint8Array): Readable {
  if (source instanceof Uint8Array) return Readable.from([source], { objectMode: false });
  if (source instanceof Readable) return source;
  return Readable.fromWeb(source as Parameters<typeof Readable.fromWeb>[0]);
}
