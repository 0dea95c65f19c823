import type { TenantDb } from '#tenants/with-tenant.ts';

/** Holds the points of a person until the transaction ends, so that nobody spends the same point twice, and answers how many there are. */
export async function lockPointAccount(db: TenantDb, tenantId: string, personId: string): Promise<number> {
  const [row] = await db.$queryRaw<[{ balance: number }]>`
    insert into point_account as a (tenant_id, person_id, balance, updated_at) values (${tenantId}::uuid, ${personId}::uuid, 0, now())
    on conflict (tenant_id, person_id) do update set updated_at = now() returning a.balance`;
  return row.balance;
}
