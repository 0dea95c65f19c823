import { createReadableStreamFromReadable } from '@remix-run/node';
import { getReadingPhoto } from '#app/domain/meters/get-reading-photo.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { idParam } from '../../id-param.ts';

/** The photo of a reading. It never changes, but only its company's staff may keep it. */
export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const { key, contentType } = await getReadingPhoto(ctx, { readingId: idParam(params.reading) });
  const { stream, size } = await getFileStream(ctx.tenant.id, key);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(size),
      'Cache-Control': 'private, max-age=3600',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
