import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { auth } from './auth.ts';
import { findKnownHere } from './find-known-here.ts';
import { digitsOf } from './host-code.ts';
import { sendSignInCode } from './send-sign-in-code.ts';
import { countSignInTry } from './sign-in-limits.ts';

/** What a code proves: that its holder may sign in, or only that the address is theirs (the password was right already). */
export type CodeKind = 'sign-in' | 'email-verification';

const underway = new Set<Promise<void>>();

/**
 * Sends a code to whoever the company knows: a member, or someone in its register. The answer comes at once and is the same for
 * everybody, so that it tells nobody who lives or works here.
 *
 * @param email as `emailSchema` gives it
 * @throws DomainError `too_many_requests`
 */
export async function requestSignInCode(
  ctx: TenantContext,
  headers: Headers,
  email: string,
  kind: CodeKind = 'sign-in',
): Promise<void> {
  await countSignInTry('codeSent', ctx.tenant, email, ctx.ipAddress);
  const delivery = deliver(ctx, headers, email, kind).catch((error: unknown) => {
    log.error(
      { err: error, tenant: ctx.tenant.slug, requestId: ctx.requestId },
      'a sign-in code was not sent',
    );
  });
  underway.add(delivery);
  delivery.finally(() => underway.delete(delivery));
}

/** Waits for the codes that are on their way to the mail service. */
export async function codesAreSent(): Promise<void> {
  await Promise.all(underway);
}

async function deliver(ctx: TenantContext, headers: Headers, email: string, kind: CodeKind): Promise<void> {
  const known = await findKnownHere(ctx.tenant, email);
  if (known.suspended || (!known.membershipId && !known.inRegister)) return;
  const code = await auth().api.createVerificationOTP({ body: { email, type: kind }, headers });
  await sendSignInCode(ctx.tenant, ctx.language, email, digitsOf(code));
}
