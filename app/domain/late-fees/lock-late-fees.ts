import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Keeps the nightly accrual and what changes the past of a bill apart until the transaction ends: the accrual takes it `alone` for each of its chunks,
 * whoever changes bills takes it together with others. So neither works with what the other is about to overwrite. Take it before the bills are locked; where
 * that is not possible the database finds the deadlock and the transaction is run again.
 */
export async function lockLateFees(db: TenantDb, tenantId: string, { alone = false } = {}): Promise<void> {
  if (alone) {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('late-fees:' || ${tenantId}, 0))`;
    return;
  }
  await db.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended('late-fees:' || ${tenantId}, 0))`;
}
