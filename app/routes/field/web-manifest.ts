import { brandOf } from '#app/http/brand-of.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';

/** Makes the workers' page installable on a phone beside the owners' one: an application of its own, under the company's name. */
export const loader = loaderFor('company', async ({ ctx: { tenant, language } }) => {
  const brand = brandOf(tenant);
  const manifest = {
    id: '/field',
    name: translator(language, 'field')('manifest.name', { company: brand.name }),
    short_name: translator(language, 'field')('manifest.shortName'),
    lang: language,
    start_url: '/field',
    scope: '/field',
    display: 'standalone',
    theme_color: tenant.brandColor,
    background_color: '#ffffff',
    icons: ['192', '512'].flatMap((size) =>
      ['any', 'maskable'].map((purpose) => ({
        src: `/brand/icon/${size}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'private, max-age=300' },
  });
});
