import { brandOf } from '#app/http/brand-of.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { readLogo } from '#tenants/branding/read-logo.ts';

/** Makes the company's site installable on a phone, under the company's name and colour. */
export const loader = loaderFor('company', async ({ ctx }) => {
  const { tenant, language } = ctx;
  const brand = brandOf(tenant);
  const logo = await readLogo(tenant);
  const manifest = {
    id: '/',
    name: brand.name,
    short_name: brand.shortName,
    lang: language,
    start_url: '/',
    scope: '/',
    display: 'standalone',
    theme_color: tenant.brandColor,
    background_color: '#ffffff',
    icons: [
      ...(logo && brand.logoUrl ? [{ src: brand.logoUrl, sizes: 'any', type: logo.contentType }] : []),
      ...['192', '512'].map((size) => ({
        src: `/brand/icon/${size}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose: 'any',
      })),
      { src: '/brand/icon/512', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/brand/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: '/brand/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json', 'Cache-Control': 'private, max-age=300' },
  });
});
