import { createCookie } from '@remix-run/node';
import { type TextSize, type Theme, textSizes, themes } from '#app/kernel/appearance.ts';

const ONE_YEAR_SECONDS = 31_536_000;

const cookieOptions = { path: '/', sameSite: 'lax', maxAge: ONE_YEAR_SECONDS } as const;
export const themeCookie = createCookie('theme', cookieOptions);
export const textSizeCookie = createCookie('textSize', cookieOptions);

/** How this browser wants its pages to look; a value that is missing or unknown counts as the default. */
export async function readPreferences(request: Request): Promise<{ theme: Theme; textSize: TextSize }> {
  const header = request.headers.get('Cookie');
  const [theme, textSize] = await Promise.all([themeCookie.parse(header), textSizeCookie.parse(header)]);
  return {
    theme: themes.find((known) => known === theme) ?? 'system',
    textSize: textSizes.find((known) => known === textSize) ?? 'normal',
  };
}
