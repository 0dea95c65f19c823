import { fieldIssues } from '#app/kernel/field-issues.ts';
import { slugSchema } from '#tenants/provisioning/provision-tenant-schema.ts';
import { countTry } from '#tenants/rate-limiter.ts';
import { findTenantBySlug } from '#tenants/system.ts';
import { signInLimits } from './sign-in-limits.ts';

export type AddressCheck =
  | { slug: string; free: true }
  | { slug: string; free: false; code: string; params?: Record<string, string | number> };

/** Whether a company could have this address now; if not, the field code that says why. Throws DomainError `too_many_requests`. */
export async function checkAddress(wanted: string, ipAddress: string | null): Promise<AddressCheck> {
  await countTry(signInLimits.addressCheckByIp, ipAddress ?? 'unknown');
  const parsed = slugSchema.safeParse(wanted);
  if (!parsed.success) {
    const [issue] = fieldIssues(parsed.error);
    return { slug: wanted, free: false, code: issue?.code ?? 'invalid', params: issue?.params };
  }
  const slug = parsed.data;
  return (await findTenantBySlug(slug)) ? { slug, free: false, code: 'slug_taken' } : { slug, free: true };
}
