import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { z } from 'zod';
import { languageCookie } from '#app/http/i18n.ts';
import { textSizeCookie, themeCookie } from '#app/http/preferences.ts';
import { textSizes, themes } from '#app/kernel/appearance.ts';
import { languages } from '#app/kernel/languages.ts';

const schema = z.object({
  language: z.enum(languages).optional(),
  theme: z.enum(themes).optional(),
  textSize: z.enum(textSizes).optional(),
  /** A path of this site; anything that a browser could read as another host goes home. Absent: stay (a fetcher asks). */
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])[^\\\s]*$/)
    .catch('/')
    .optional(),
});

/** Remembers how this browser wants its pages: language, theme, size of the text. Needs no sign-in. */
export async function action({ request }: ActionFunctionArgs) {
  const form = schema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return redirect('/');
  const { language, theme, textSize, returnTo } = form.data;
  const headers = new Headers();
  if (language) headers.append('Set-Cookie', await languageCookie.serialize(language));
  if (theme) headers.append('Set-Cookie', await themeCookie.serialize(theme));
  if (textSize) headers.append('Set-Cookie', await textSizeCookie.serialize(textSize));
  return returnTo ? redirect(returnTo, { headers }) : data(null, { headers });
}

export function loader() {
  return redirect('/');
}
