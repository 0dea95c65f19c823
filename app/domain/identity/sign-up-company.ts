import { APIError } from 'better-auth/api';
import type { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { fieldIssues } from '#app/kernel/field-issues.ts';
import type { Tenant } from '#tenants/context.ts';
import { trialDays } from '#tenants/plans/plans.ts';
import { provisionTenant } from '#tenants/provisioning/provision-tenant.ts';
import { countTry } from '#tenants/rate-limiter.ts';
import { forgetTenant, hostnameOf, tenantOrigin } from '#tenants/resolve-tenant.ts';
import { findTenantBySlug, findUserByEmail } from '#tenants/system.ts';
import { auth } from './auth.ts';
import { signInLimits } from './sign-in-limits.ts';
import { signUpSchema } from './sign-up-schema.ts';

export type SignedUpCompany = {
  tenant: Tenant;
  /** Signs the administrator in at the company's own address; good once, for two minutes. */
  handOverUrl: string;
};

/**
 * Makes a company and its administrator. Someone who can sign in elsewhere already becomes administrator here with the password that they
 * have. Where the address is taken at the last moment, the person exists and may try again with another address.
 *
 * @throws DomainError `invalid_input` with fields (`slug_taken`, `password_of_existing_account`), `too_many_requests`
 */
export async function signUpCompany(
  input: z.input<typeof signUpSchema>,
  caller: { headers: Headers; ipAddress: string | null },
): Promise<SignedUpCompany> {
  const parsed = signUpSchema.safeParse(input);
  if (!parsed.success) throw new DomainError('invalid_input', { fields: fieldIssues(parsed.error) });
  await countTry(signInLimits.signUpByIp, caller.ipAddress ?? 'unknown');
  const { administratorName, email, password, ...company } = parsed.data;
  if (await findTenantBySlug(company.slug)) throw slugTaken();
  const userId = await administratorOf({ name: administratorName, email, password }, caller.headers);
  const tenant = await provisionTenant({
    ...company,
    trialDays,
    administrator: { userId, name: administratorName, email },
  }).catch((error: unknown) => {
    throw error instanceof DomainError && error.code === 'slug_taken' ? slugTaken(error) : error;
  });
  forgetTenant(tenant.slug);
  const origin = tenantOrigin(tenant.slug);
  const host = hostnameOf(new URL(origin).host);
  const { token } = await auth().api.createHandOver({ body: { userId, host } });
  return { tenant, handOverUrl: `${origin}/hand-over?${new URLSearchParams({ token })}` };
}

/** The id of the user with this address: a new one, or the one there is, if the password is theirs. */
async function administratorOf(
  person: { name: string; email: string; password: string },
  headers: Headers,
): Promise<string> {
  const { api } = auth();
  if (!(await findUserByEmail(person.email))) {
    // For an address that another request has just taken, better-auth fails, or answers with an id that it made up.
    const made = await api.signUpEmail({ body: person, headers }).catch((error: unknown) => {
      if (error instanceof APIError) return null;
      throw error;
    });
    if (made && (await findUserByEmail(person.email))?.id === made.user.id) return made.user.id;
  }
  const known = await api.checkPassword({
    body: { email: person.email, password: person.password },
    headers,
  });
  if (known) return known.userId;
  throw new DomainError('invalid_input', {
    fields: [{ path: 'password', code: 'password_of_existing_account' }],
  });
}

function slugTaken(cause?: unknown): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'slug', code: 'slug_taken' }], cause });
}
