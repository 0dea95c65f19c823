import { createReadableStreamFromReadable } from '@remix-run/node';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';

/**
 * A kept document, shown in the browser under the name that its sender gave it. Nothing in it may run, and no shared cache may keep it.
 *
 * @throws DomainError `not_found`
 */
export async function documentResponse(
  tenantId: string,
  { key, name, contentType }: { key: string; name: string; contentType: string },
): Promise<Response> {
  const { stream, size } = await getFileStream(tenantId, key);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(size),
      'Content-Disposition': `inline; filename="document"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
