import { APIError } from 'better-auth/api';
import type { TenantContext } from '#tenants/context.ts';
import { forgetTries } from '#tenants/rate-limiter.ts';
import { auth } from './auth.ts';
import { hostCode } from './host-code.ts';
import type { PendingSignIn } from './pending-sign-in.ts';
import { countSignInTry, signInLimits } from './sign-in-limits.ts';
import { wrongCode } from './sign-in-with-code.ts';

/**
 * Finishes a sign-in whose password was right, by the code that proves the address.
 *
 * @returns the cookies of the session
 * @throws DomainError `too_many_requests`; `invalid_input` with the field code `invalid_code`
 */
export async function proveAddress(
  ctx: TenantContext,
  headers: Headers,
  pending: PendingSignIn,
  code: string,
): Promise<string[]> {
  const { email, userId } = pending;
  await countSignInTry('codeTried', ctx.tenant, email, ctx.ipAddress);
  const { api } = auth();
  const host = headers.get('host') ?? '';
  await api
    .verifyEmailOTP({ body: { email, otp: hostCode(code, host) }, headers })
    .catch((error: unknown) => {
      throw error instanceof APIError ? wrongCode() : error;
    });
  const answer = await api.signInUser({ body: { userId }, headers, returnHeaders: true });
  await forgetTries(signInLimits.codeTriedByEmail, ctx.tenant.id, email);
  return answer.headers.getSetCookie();
}
