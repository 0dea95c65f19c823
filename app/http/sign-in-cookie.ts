import { createCookie } from '@remix-run/node';
import { z } from 'zod';
import { env } from '#app/kernel/env.ts';

const schema = z.object({
  email: z.string(),
  /** Says that the password was right already: see `pending-sign-in`. */
  pending: z.string().optional(),
  returnTo: z.string().nullable(),
});

/** What the page that asks for a code needs to know; kept out of its address. */
export type SignInUnderway = z.output<typeof schema>;

const cookie = () =>
  createCookie('sign-in', {
    path: '/sign-in',
    httpOnly: true,
    sameSite: 'lax',
    secure: env().APP_ORIGIN.startsWith('https:'),
    maxAge: 900,
    secrets: [env().SECRET],
  });

export function keepSignIn(underway: SignInUnderway): Promise<string> {
  return cookie().serialize(underway);
}

export function forgetSignIn(): Promise<string> {
  return cookie().serialize('', { maxAge: 0 });
}

export async function readSignIn(request: Request): Promise<SignInUnderway | null> {
  const parsed = schema.safeParse(await cookie().parse(request.headers.get('Cookie')));
  return parsed.success ? parsed.data : null;
}
