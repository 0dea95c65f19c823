import { createHmac, randomInt } from 'node:crypto';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { emailOTP } from 'better-auth/plugins/email-otp';
import { codeValidMinutes } from '#app/kernel/code-valid-minutes.ts';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { hostCode } from './host-code.ts';
import { maxPasswordLength, minPasswordLength } from './password-schema.ts';
import { trustedSignIn } from './trusted-sign-in.ts';

const maxCodeAttempts = 5;
const day = 86_400;

let made: { client: ReturnType<typeof systemClient>; auth: ReturnType<typeof create> } | undefined;

/**
 * better-auth on the system role. It is called from our own actions alone: none of its handlers is mounted, so every way in goes
 * through `throttle`. Whoever calls it hands over `authHeaders`, whose `host` the session is bound to.
 */
export function auth() {
  const client = systemClient();
  if (made?.client !== client) made = { client, auth: create(client) };
  return made.auth;
}

function create(client: ReturnType<typeof systemClient>) {
  const { APP_ORIGIN, SECRET } = env();
  const secure = APP_ORIGIN.startsWith('https:');
  return betterAuth({
    baseURL: APP_ORIGIN,
    secret: SECRET,
    database: prismaAdapter(client, { provider: 'postgresql', transaction: true }),
    emailAndPassword: { enabled: true, autoSignIn: false, minPasswordLength, maxPasswordLength },
    session: {
      expiresIn: 30 * day,
      updateAge: day,
      additionalFields: { host: { type: 'string', required: true, input: false } },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, ctx) => {
            const host = ctx?.headers?.get('host');
            if (!host) throw new Error('A session needs the host that it is for');
            return { data: { ...session, host } };
          },
        },
      },
    },
    plugins: [
      emailOTP({
        expiresIn: codeValidMinutes * 60,
        allowedAttempts: maxCodeAttempts,
        generateOTP: (_request, ctx) => {
          const host = ctx?.headers?.get('host');
          if (!host) throw new Error('A code needs the host that it is for');
          return hostCode(String(randomInt(1_000_000)).padStart(6, '0'), host);
        },
        // Six digits are guessed from a plain hash in no time; the key is not in the database.
        storeOTP: { hash: async (code) => createHmac('sha256', SECRET).update(code).digest('base64url') },
        sendVerificationOTP: () => Promise.reject(new Error('Codes are sent by request-sign-in-code')),
      }),
      trustedSignIn(),
    ],
    advanced: {
      database: { generateId: 'uuid' },
      useSecureCookies: false,
      cookiePrefix: secure ? '__Host-linli' : 'linli',
      // No domain: the cookie stays with the host that set it.
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (level, message) => (level === 'error' ? log.error({ from: 'better-auth' }, message) : undefined),
    },
  });
}
