import { createCookie, redirect } from '@remix-run/node';
import { env } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';

/** A message that survives one redirect. `text` is already in the reader's language. */
export type Flash = { id: string; kind: 'success' | 'error' | 'info'; text: string; detail?: string };

/** Signed, so that a neighbouring subdomain that can set cookies cannot put words into our mouth. */
function flashCookie() {
  return createCookie('flash', {
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
    maxAge: 60,
    secrets: [env().SECRET],
  });
}

export async function flashHeader(flash: Omit<Flash, 'id'>): Promise<string> {
  return flashCookie().serialize({ ...flash, id: newId() });
}

/** The answer of an action that succeeded: go to `url` and say so there. */
export async function redirectWithFlash(url: string, flash: Omit<Flash, 'id'>, headers = new Headers()) {
  headers.append('Set-Cookie', await flashHeader(flash));
  return redirect(url, { headers });
}

/** Takes the message out of the request; `clear` is the Set-Cookie header that makes it appear only once. */
export async function takeFlash(request: Request): Promise<{ flash: Flash | null; clear: string | null }> {
  const header = request.headers.get('Cookie');
  if (!header?.includes('flash=')) return { flash: null, clear: null };
  const value: unknown = await flashCookie().parse(header);
  return {
    flash: isFlash(value) ? value : null,
    clear: await flashCookie().serialize('', { maxAge: 0 }),
  };
}

function isFlash(value: unknown): value is Flash {
  return typeof value === 'object' && value !== null && 'text' in value && 'kind' in value && 'id' in value;
}
