import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '../with-tenant.ts';

/** The states of a subscription in which a company may look at everything and change nothing. */
export const readOnlyStatuses = ['read_only', 'cancelled'] as const;

function isReadOnly(status: string | null | undefined): boolean {
  return (readOnlyStatuses as readonly string[]).includes(status ?? '');
}

/**
 * Lets a write pass while the company's subscription allows it. A company without one is free. One look by primary key, so that what was paid a moment
 * ago counts.
 *
 * @throws DomainError `subscription_read_only`
 */
export async function requireWritable(db: TenantDb, tenantId: string): Promise<void> {
  const rows = await db.$queryRaw<{ status: string }[]>`
    select status from subscription where tenant_id = ${tenantId}::uuid`;
  if (isReadOnly(rows[0]?.status)) throw new DomainError('subscription_read_only');
}
