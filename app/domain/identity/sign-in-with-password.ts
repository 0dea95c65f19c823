import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { forgetTries } from '#tenants/rate-limiter.ts';
import { auth } from './auth.ts';
import { findKnownHere } from './find-known-here.ts';
import { sealPendingSignIn } from './pending-sign-in.ts';
import { requestSignInCode } from './request-sign-in-code.ts';
import { countSignInTry, signInLimits } from './sign-in-limits.ts';

export type PasswordSignIn =
  | { kind: 'signed_in'; cookies: string[] }
  /** The password was right, but nobody has proven yet that the address is theirs: a code is on its way. */
  | { kind: 'code_needed'; pending: string };

/**
 * Signs in a member of the company by password. A wrong password, an unknown address and a member of another company get the same answer in
 * the same time.
 *
 * @throws DomainError `too_many_requests`; `invalid_input` with the field code `invalid_credentials`
 */
export async function signInWithPassword(
  ctx: TenantContext,
  headers: Headers,
  input: { email: string; password: string },
): Promise<PasswordSignIn> {
  const { email, password } = input;
  await countSignInTry('password', ctx.tenant, email, ctx.ipAddress);
  const known = await findKnownHere(ctx.tenant, email);
  // Guesses are worth something only where the address is a member's.
  const target = known.membershipId ? email : '';
  const user = await auth().api.checkPassword({ body: { email: target, password }, headers });
  if (!user) {
    throw new DomainError('invalid_input', { fields: [{ path: 'password', code: 'invalid_credentials' }] });
  }
  if (!user.emailVerified) {
    await requestSignInCode(ctx, headers, email, 'email-verification');
    return { kind: 'code_needed', pending: sealPendingSignIn(ctx.tenant, user.userId, email) };
  }
  const answer = await auth().api.signInUser({
    body: { userId: user.userId },
    headers,
    returnHeaders: true,
  });
  await forgetTries(signInLimits.passwordByEmail, ctx.tenant.id, email);
  return { kind: 'signed_in', cookies: answer.headers.getSetCookie() };
}
