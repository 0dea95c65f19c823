import { auth } from './auth.ts';

export type ReadSession = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  emailVerified: boolean;
  /** Set-Cookie values that prolong the session, or take away one that is over. */
  cookies: string[];
};

/** The session of a request, if it was made on this very host (no port); null otherwise. */
export async function readSession(headers: Headers, host: string): Promise<ReadSession | null> {
  if (!headers.get('cookie')) return null;
  const answer = await auth().api.getSession({ headers, returnHeaders: true });
  const found = answer.response;
  if (!found || found.session.host !== host) return null;
  return {
    sessionId: found.session.id,
    userId: found.user.id,
    name: found.user.name,
    email: found.user.email,
    emailVerified: found.user.emailVerified,
    cookies: answer.headers.getSetCookie(),
  };
}
