import { createReadableStreamFromReadable } from '@remix-run/node';
import { getFileRange } from '#app/integrations/storage/get-file-range.ts';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { documentResponse } from './document-response.ts';

/**
 * A kept file as `documentResponse` sends it, or the part of it that a player asks for: some play no film of which they cannot ask for parts.
 *
 * @throws DomainError `not_found`
 */
export async function mediaResponse(
  request: Request,
  tenantId: string,
  file: { key: string; name: string; contentType: string },
): Promise<Response> {
  const wanted = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('Range') ?? '');
  if (!wanted) {
    const whole = await documentResponse(tenantId, file);
    whole.headers.set('Accept-Ranges', 'bytes');
    return whole;
  }
  const { stream, size } = await getFileStream(tenantId, file.key);
  stream.destroy();
  const range = rangeOf(wanted[1] ?? '', wanted[2] ?? '', size);
  if (!range) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  return new Response(createReadableStreamFromReadable(await getFileRange(tenantId, file.key, range)), {
    status: 206,
    headers: {
      'Content-Type': file.contentType,
      'Content-Length': String(range.end - range.start + 1),
      'Content-Range': `bytes ${range.start}-${range.end}/${size}`,
      'Accept-Ranges': 'bytes',
      'Cache-Control': 'private, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** RFC 9110, 14.1.2: `first-last`, `first-`, or `-length` from the end. Null where there is no such part. */
function rangeOf(first: string, last: string, size: number): { start: number; end: number } | null {
  if (first === '' && last === '') return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start <= end && start < size ? { start, end } : null;
}
