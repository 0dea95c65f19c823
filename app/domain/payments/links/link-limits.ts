import type { TenantContext } from '#tenants/context.ts';
import { countTry } from '#tenants/rate-limiter.ts';

const openings = { name: 'payment-link-open', points: 120, seconds: 600 };
const payments = { name: 'payment-link-pay', points: 20, seconds: 600 };

/** Counts one look at a shared link, or one payment page opened from it, by address. @throws DomainError `too_many_requests` */
export function limitLink({ tenant, ipAddress }: TenantContext, what: 'open' | 'pay'): Promise<void> {
  return countTry(what === 'open' ? openings : payments, tenant.id, ipAddress ?? 'unknown');
}
