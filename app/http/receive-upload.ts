import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { type UploadHandlerPart, unstable_parseMultipartFormData } from '@remix-run/node';
import { putFile, type StoredFile } from '#app/integrations/storage/put-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';

/** A file of the company's storage. `key` is its place there, `name` what its sender called it. */
export type ReceivedFile = StoredFile & { id: string; key: string; name: string };

export type ReceivedUpload = { form: FormData; file: ReceivedFile | null };

export type UploadOptions = {
  /** Largest file, bytes. */
  maxBytes: number;
  /** Folder of the company's storage. */
  folder: string;
  /** Name of the file field; `file` unless told. */
  field?: string;
};

const maxTextBytes = 64 * 1024;

/**
 * Takes a multipart form with one file, which goes to the company's storage a chunk at a time. What is too large or not wanted is read to
 * its end and dropped: a browser shows an answer only when it has sent everything.
 *
 * Throws DomainError: 'file_too_large' beyond `maxBytes`, 'invalid_input' where the body is no multipart form.
 */
export async function receiveUpload(
  request: Request,
  tenantId: string,
  { maxBytes, folder, field = 'file' }: UploadOptions,
): Promise<ReceivedUpload> {
  if (!request.headers.get('Content-Type')?.toLowerCase().startsWith('multipart/form-data')) {
    throw new DomainError('invalid_input');
  }
  let file: ReceivedFile | null = null;
  let failure: unknown;
  const form = await unstable_parseMultipartFormData(request, async (part) => {
    if (part.filename === undefined) return readText(part);
    if (part.name !== field || part.filename === '' || file) return drain(part);
    const id = newId();
    const key = `${folder}/${id}`;
    try {
      const stored = await store(part, tenantId, key, maxBytes);
      if (stored.size > 0) file = { ...stored, id, key, name: cleanName(part.filename) };
    } catch (error) {
      failure = error;
    }
    return null;
  }).catch((error: unknown) => {
    throw error instanceof DomainError ? error : new DomainError('invalid_input', { cause: error });
  });
  if (failure) throw failure;
  return { form, file };
}

async function store(part: UploadHandlerPart, tenantId: string, key: string, maxBytes: number) {
  const pipe = new PassThrough();
  let failed = false;
  const stored = putFile(tenantId, key, pipe, { contentType: part.contentType, maxBytes });
  stored.catch(() => {
    failed = true;
    pipe.destroy();
  });
  pipe.on('error', () => {});
  for await (const chunk of part.data) {
    if (!failed && !pipe.write(chunk)) await Promise.race([once(pipe, 'drain'), stored]).catch(() => {});
  }
  if (!failed) pipe.end();
  return stored;
}

async function readText(part: UploadHandlerPart): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of part.data) {
    size += chunk.length;
    if (size <= maxTextBytes) chunks.push(chunk);
  }
  if (size > maxTextBytes) throw new DomainError('invalid_input');
  return Buffer.concat(chunks).toString('utf8');
}

async function drain(part: UploadHandlerPart): Promise<null> {
  for await (const _chunk of part.data);
  return null;
}

/** The last part of whatever path the sender gave, without control characters. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 200) || 'file'
  );
}
