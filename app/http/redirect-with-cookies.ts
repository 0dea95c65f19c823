import { redirect } from '@remix-run/node';

/** A redirect that sets these cookies (`Set-Cookie` values). */
export function redirectWithCookies(url: string, cookies: string[]): Response {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return redirect(url, { headers });
}
