import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Takes the company's billing for this transaction, as a run does. Before the property: a run holds the billing while it asks for its
 * properties, so the other way round two would wait for each other.
 */
export async function lockBilling(db: TenantDb, tenantId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('billing:' || ${tenantId}, 0))`;
}
