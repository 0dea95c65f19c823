import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Waits until nobody posts to the company's books, and keeps everybody from it until the transaction ends. Whoever posts holds the same lock shared; see
 * the trigger `ledger_transfer_period_open`. Take it first, before any row.
 */
export async function lockBooks(db: TenantDb, tenantId: string): Promise<void> {
  await db.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended('books:' || ${tenantId}::uuid, 0))) held`;
}
