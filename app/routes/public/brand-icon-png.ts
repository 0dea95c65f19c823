import { drawIcon } from '#app/domain/branding/draw-icon.ts';
import { paintIcon } from '#app/domain/branding/paint-icon.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** What phones ask for: two sizes of the web manifest, and the one of an iPhone's home screen. */
const sizes = ['180', '192', '512'];

/** The company's icon as a picture. */
export const loader = loaderFor('company', async ({ ctx, params }) => {
  const size = sizes.find((known) => known === params.size);
  if (!size) throw new DomainError('not_found');
  const png = await paintIcon(await drawIcon(ctx.tenant), Number(size));
  return new Response(Buffer.from(png), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=3600' },
  });
});
