import { loaderFor } from '#app/http/loader-for.ts';
import { brandVariables } from '#app/kernel/brand-variables.ts';
import { companyInitials } from '#app/kernel/company-initials.ts';

const escapes: Record<string, string> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A drawn icon for the home screen of a phone: the first letters of the company on its colour, with room for any shape of frame. */
export const loader = loaderFor('company', async ({ ctx }) => {
  const { name, brandColor } = ctx.tenant;
  const colors = brandVariables(brandColor);
  const letters = companyInitials(name).replace(/[<>&"']/g, (sign) => escapes[sign] ?? '');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" fill="${colors['--brand-light']}"/><text x="256" y="256" dy="0.35em" text-anchor="middle" font-family="system-ui, 'PingFang SC', 'Noto Sans SC', sans-serif" font-weight="600" font-size="190" fill="${colors['--on-brand-light']}">${letters}</text></svg>`;
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=3600' },
  });
});
