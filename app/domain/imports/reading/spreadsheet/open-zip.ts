import { once } from 'node:events';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { DomainError } from '#app/kernel/errors.ts';
import { limits } from './limits.ts';

export type OpenZip = {
  has(name: string): boolean;
  names(): string[];
  /** The unpacked bytes of a part, as they come. Throws DomainError `file_damaged`. */
  read(name: string): AsyncGenerator<Buffer, void, undefined>;
  close(): Promise<void>;
};

/**
 * Opens a zip file and reads its directory. Nothing is unpacked here, so the declared sizes are judged first; `read` (the
 * library) then refuses a part that turns out larger than it declared. Names match in any case and with either slash, as some
 * programs write them.
 * Throws DomainError `file_damaged`, `file_encrypted`, `file_too_large`.
 */
export async function openZip(path: string): Promise<OpenZip> {
  const zip = await new Promise<yauzl.ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
      error ? reject(new DomainError('file_damaged', { cause: error })) : resolve(opened),
    );
  });
  const entries = new Map<string, yauzl.Entry>();
  try {
    await readDirectory(zip, entries);
  } catch (error) {
    zip.close();
    throw error;
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    names: () => [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) throw new DomainError('file_damaged');
      const stream = await openEntry(zip, entry);
      try {
        for await (const chunk of stream) {
          yield chunk as Buffer;
        }
      } catch (error) {
        throw error instanceof DomainError ? error : new DomainError('file_damaged', { cause: error });
      } finally {
        stream.destroy();
      }
    },
    async close() {
      if (!zip.isOpen) return;
      const closed = once(zip, 'close');
      zip.close();
      await closed;
    },
  };
}

function readDirectory(zip: yauzl.ZipFile, entries: Map<string, yauzl.Entry>): Promise<void> {
  return new Promise((resolve, reject) => {
    let declared = 0;
    zip.on('entry', (entry: yauzl.Entry) => {
      declared += entry.uncompressedSize;
      const packedTooWell =
        entry.uncompressedSize > limits.ratioFreeBytes &&
        entry.uncompressedSize > entry.compressedSize * limits.packingRatio;
      if (entries.size >= limits.zipEntries || declared > limits.unpackedBytes || packedTooWell) {
        return reject(new DomainError('file_too_large'));
      }
      if (entry.isEncrypted()) return reject(new DomainError('file_encrypted'));
      entries.set(entry.fileName.toLowerCase(), entry);
      zip.readEntry();
    });
    zip.on('end', resolve);
    zip.on('error', (error: Error) => reject(new DomainError('file_damaged', { cause: error })));
    zip.readEntry();
  });
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    try {
      zip.openReadStream(entry, (error, stream) =>
        error ? reject(new DomainError('file_damaged', { cause: error })) : resolve(stream),
      );
    } catch (error) {
      reject(new DomainError('file_damaged', { cause: error }));
    }
  });
}
