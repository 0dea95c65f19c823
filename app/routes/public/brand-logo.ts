import { createReadableStreamFromReadable } from '@remix-run/node';
import { loaderFor } from '#app/http/loader-for.ts';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { readLogo } from '#tenants/branding/read-logo.ts';

/** The logo of the company at this address. Its version is in the address of whoever shows it, so it may be kept for a year. */
export const loader = loaderFor('company', async ({ ctx, request, url }) => {
  const logo = await readLogo(ctx.tenant);
  if (!logo) throw new DomainError('not_found');
  const versioned = url.searchParams.get('v') === logo.id;
  const headers = new Headers({
    'Cache-Control': versioned ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
    ETag: `"${logo.id}"`,
  });
  if (request.headers.get('If-None-Match') === `"${logo.id}"`) {
    return new Response(null, { status: 304, headers });
  }
  const { stream, size } = await getFileStream(ctx.tenant.id, logo.key);
  headers.set('Content-Type', logo.contentType);
  headers.set('Content-Length', String(size));
  return new Response(createReadableStreamFromReadable(stream), { headers });
});
