import { DomainError } from '#app/kernel/errors.ts';

/** Larger than any form that people fill in; files have their own way. */
const maxFormBytes = 1024 * 1024;

/** The fields of a form. Throws DomainError: 'file_too_large' beyond 1 MiB, 'invalid_input' where the body is no form. */
export async function readForm(request: Request): Promise<FormData> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What is too large is still read to its end: a browser shows an answer only when it has sent everything.
  const body = (request.body ?? []) as unknown as AsyncIterable<Uint8Array>;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= maxFormBytes) chunks.push(chunk);
  }
  if (size > maxFormBytes) throw new DomainError('file_too_large', { params: { maxBytes: maxFormBytes } });
  const contentType = request.headers.get('Content-Type') ?? '';
  if (size === 0) return new FormData();
  try {
    return await new Response(Buffer.concat(chunks), { headers: { 'Content-Type': contentType } }).formData();
  } catch (error) {
    throw new DomainError('invalid_input', { cause: error });
  }
}
