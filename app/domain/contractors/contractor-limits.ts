import type { TenantContext } from '#tenants/context.ts';
import { countTry } from '#tenants/rate-limiter.ts';

const looks = { name: 'contractor-look', points: 240, seconds: 600 };
const acts = { name: 'contractor-act', points: 60, seconds: 600 };
const files = { name: 'contractor-file', points: 40, seconds: 600 };

/** Counts one use of a contractor's page by address: nobody tries secrets, or finish codes, one after the other. @throws DomainError `too_many_requests` */
export function limitContractor(
  { tenant, ipAddress }: TenantContext,
  what: 'look' | 'act' | 'file',
): Promise<void> {
  const limit = what === 'look' ? looks : what === 'act' ? acts : files;
  return countTry(limit, tenant.id, ipAddress ?? 'unknown');
}
