import { drawIcon } from '#app/domain/branding/draw-icon.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** The company's icon as a drawing. */
export const loader = loaderFor('company', async ({ ctx }) => {
  return new Response(await drawIcon(ctx.tenant), {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  });
});
