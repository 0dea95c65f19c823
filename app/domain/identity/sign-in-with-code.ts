import { APIError } from 'better-auth/api';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { forgetTries } from '#tenants/rate-limiter.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { auth } from './auth.ts';
import { findKnownHere } from './find-known-here.ts';
import { hostCode } from './host-code.ts';
import { joinAsOwner } from './join-as-owner.ts';
import { countSignInTry, signInLimits } from './sign-in-limits.ts';

/**
 * Signs in who holds the code that was mailed to `email`. Whoever is in the company's register becomes a member as an owner, and a user
 * if they were none: the code has proven the address.
 *
 * @returns the cookies of the session
 * @throws DomainError `too_many_requests`; `invalid_input` with the field code `invalid_code`
 */
export async function signInWithCode(
  ctx: TenantContext,
  headers: Headers,
  input: { email: string; code: string },
): Promise<string[]> {
  const { email, code } = input;
  await countSignInTry('codeTried', ctx.tenant, email, ctx.ipAddress);
  const known = await findKnownHere(ctx.tenant, email);
  if (known.suspended || (!known.membershipId && !known.inRegister)) throw wrongCode();
  const host = headers.get('host') ?? '';
  const answer = await auth()
    .api.signInEmailOTP({ body: { email, otp: hostCode(code, host) }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      throw error instanceof APIError ? wrongCode() : error;
    });
  await joinAsOwner(systemContext(ctx.tenant, 'sign-in', { requestId: ctx.requestId }), {
    userId: answer.response.user.id,
    email,
    language: ctx.language,
  });
  await forgetTries(signInLimits.codeTriedByEmail, ctx.tenant.id, email);
  return answer.headers.getSetCookie();
}

export function wrongCode(): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'code', code: 'invalid_code' }] });
}
