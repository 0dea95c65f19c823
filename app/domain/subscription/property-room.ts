import { DomainError } from '#app/kernel/errors.ts';
import { isPlanKey, planLimits } from '#tenants/plans/plans.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** The properties that a company manages: what the plans are counted by. */
export async function countProperties(db: TenantDb, tenantId: string): Promise<number> {
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) as count from property where tenant_id = ${tenantId}::uuid`;
  return Number(rows[0]?.count ?? 0n);
}

/** Most properties that the company's plan allows; null without a limit or without a subscription. */
export async function propertyLimit(db: TenantDb, tenantId: string): Promise<number | null> {
  const row = await db.subscription.findUnique({ where: { tenantId }, select: { plan: true } });
  return row && isPlanKey(row.plan) ? planLimits[row.plan] : null;
}

/**
 * Lets so many more properties in, if the plan has room. Those who ask at the same moment wait for each other, so that two do not take the last place. What is
 * there already stays in any case.
 *
 * @throws DomainError `property_limit_reached` with `limit`, `used` and `over`, by how many too many
 */
export async function requirePropertyRoom(db: TenantDb, tenantId: string, adding: number): Promise<void> {
  const limit = await propertyLimit(db, tenantId);
  if (limit === null || adding <= 0) return;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`property-room ${tenantId}`}, 0))`;
  const used = await countProperties(db, tenantId);
  const over = used + adding - limit;
  if (over > 0) throw new DomainError('property_limit_reached', { params: { limit, used, over } });
}
