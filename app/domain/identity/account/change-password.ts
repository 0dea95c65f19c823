import { APIError } from 'better-auth/api';
import type { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { hasPassword } from '#tenants/system.ts';
import { auth } from '../auth.ts';
import { countSignInTry } from '../sign-in-limits.ts';
import type { changePasswordSchema } from './change-password-schema.ts';

/**
 * Sets the password of whoever is signed in, and signs them out everywhere else.
 *
 * @returns the cookies of the session that goes on
 * @throws DomainError `invalid_input` with `wrong_password` on `currentPassword`; `too_many_requests`
 */
export async function changePassword(
  ctx: TenantContext,
  headers: Headers,
  { currentPassword, newPassword }: z.output<typeof changePasswordSchema>,
): Promise<string[]> {
  if (ctx.actor.kind !== 'member') throw new DomainError('not_signed_in');
  await countSignInTry('password', ctx.tenant, ctx.actor.email, ctx.ipAddress);
  const { api } = auth();
  if (!(await hasPassword(ctx.actor.userId))) {
    await api.setPassword({ body: { newPassword }, headers });
    await api.revokeOtherSessions({ headers });
    return [];
  }
  const body = { currentPassword, newPassword, revokeOtherSessions: true };
  const answer = await api.changePassword({ body, headers, returnHeaders: true }).catch((error: unknown) => {
    if (!(error instanceof APIError)) throw error;
    throw new DomainError('invalid_input', {
      fields: [{ path: 'currentPassword', code: 'wrong_password' }],
    });
  });
  return answer.headers.getSetCookie();
}
