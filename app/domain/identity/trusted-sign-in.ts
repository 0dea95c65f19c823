import { createHash, randomBytes } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

/** From the answer to a sign-up until the new address has answered. */
const handOverValidMs = 120_000;

/**
 * What better-auth has no call for: to look at a password without signing in (the membership at this company is asked next), to sign in
 * a user who has been proven by us, and to hand a sign-in over to another host, once. None of it is reachable from outside.
 */
export const trustedSignIn = () =>
  ({
    id: 'trusted-sign-in',
    endpoints: {
      /** The user with this password; null for a wrong one and an unknown address, in the same time. */
      checkPassword: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ email: z.string(), password: z.string() }) },
        async (ctx) => {
          const { internalAdapter, password } = ctx.context;
          const found = await internalAdapter.findUserByEmail(ctx.body.email.toLowerCase(), {
            includeAccounts: true,
          });
          const hash = found?.accounts.find((account) => account.providerId === 'credential')?.password;
          if (!found || !hash) {
            await password.hash(ctx.body.password);
            return null;
          }
          const right = await password.verify({ hash, password: ctx.body.password });
          return right ? { userId: found.user.id, emailVerified: found.user.emailVerified } : null;
        },
      ),
      signInUser: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string() }) },
        async (ctx) => {
          const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId);
          if (!user) return null;
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return { userId: user.id };
        },
      ),
      createHandOver: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string(), host: z.string() }) },
        async (ctx) => {
          const token = randomBytes(32).toString('base64url');
          await ctx.context.internalAdapter.createVerificationValue({
            identifier: identifierOf(token),
            value: JSON.stringify(ctx.body),
            expiresAt: new Date(Date.now() + handOverValidMs),
          });
          return { token };
        },
      ),
      /** Null for a token that is unknown, used, too old or for another host. */
      redeemHandOver: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ token: z.string() }) },
        async (ctx) => {
          const found = await ctx.context.internalAdapter.consumeVerificationValue(
            identifierOf(ctx.body.token),
          );
          if (!found || found.expiresAt < new Date()) return null;
          const { userId, host } = JSON.parse(found.value) as { userId: string; host: string };
          const user = await ctx.context.internalAdapter.findUserById(userId);
          if (!user || host !== ctx.headers?.get('host')) return null;
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          return { userId };
        },
      ),
    },
  }) satisfies BetterAuthPlugin;

function identifierOf(token: string): string {
  return `hand-over:${createHash('sha256').update(token).digest('base64url')}`;
}
