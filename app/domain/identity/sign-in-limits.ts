import type { Tenant } from '#tenants/context.ts';
import { countTry, type RateLimit } from '#tenants/rate-limiter.ts';

const quarterHour = 900;

/** How often something may be tried from one address of the network, and for one e-mail address, at one company. */
export const signInLimits = {
  passwordByIp: { name: 'password-ip', points: 60, seconds: quarterHour },
  passwordByEmail: { name: 'password-email', points: 10, seconds: quarterHour },
  codeSentByIp: { name: 'code-sent-ip', points: 30, seconds: quarterHour },
  codeSentByEmail: { name: 'code-sent-email', points: 5, seconds: quarterHour },
  codeTriedByIp: { name: 'code-tried-ip', points: 60, seconds: quarterHour },
  codeTriedByEmail: { name: 'code-tried-email', points: 10, seconds: quarterHour },
  signUpByIp: { name: 'sign-up-ip', points: 10, seconds: 3_600 },
  addressCheckByIp: { name: 'address-check-ip', points: 120, seconds: 60 },
} as const satisfies Record<string, RateLimit>;

/** Counts a try against both limits. Throws DomainError `too_many_requests`, alike for known and unknown addresses. */
export async function countSignInTry(
  kind: 'password' | 'codeSent' | 'codeTried',
  tenant: Tenant,
  email: string,
  ipAddress: string | null,
): Promise<void> {
  await countTry(signInLimits[`${kind}ByIp`], tenant.id, ipAddress ?? 'unknown');
  await countTry(signInLimits[`${kind}ByEmail`], tenant.id, email);
}
