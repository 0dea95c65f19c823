import { DomainError } from '#app/kernel/errors.ts';

/** A batch of 200 bills is some 80 kB. */
const mostBytes = 2 * 1024 * 1024;

/** The JSON body of a request. @throws DomainError `file_too_large`, `invalid_input` where it is none */
export async function readJson(request: Request): Promise<unknown> {
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > mostBytes)
      throw new DomainError('file_too_large', { params: { megabytes: mostBytes / 1024 / 1024 } });
    chunks.push(value);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch (error) {
    throw new DomainError('invalid_input', { fields: [{ path: '', code: 'invalid' }], cause: error });
  }
}
