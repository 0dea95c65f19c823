import { auth } from './auth.ts';

/** Ends the session of these headers. Returns the cookies that make the browser forget it. */
export async function signOut(headers: Headers): Promise<string[]> {
  const answer = await auth().api.signOut({ headers, returnHeaders: true });
  return answer.headers.getSetCookie();
}
