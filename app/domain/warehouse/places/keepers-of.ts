import type { OperationScope } from '#tenants/operation.ts';

/**
 * Whom a warehouse concerns: its keeper; where it has none, everybody whose role keeps warehouses.
 *
 * @returns ids of memberships
 */
export async function keepersOf({ db, tenantId }: OperationScope, warehouseId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    with keeper as (
      select m.id from warehouse w join membership m on m.tenant_id = w.tenant_id and m.id = w.keeper_id and m.status = 'active'
      where w.tenant_id = ${tenantId}::uuid and w.id = ${warehouseId}::uuid
    )
    select id from keeper
    union all
    select distinct m.id from role r
    join membership_role mr on mr.tenant_id = r.tenant_id and mr.role_id = r.id
    join membership m on m.tenant_id = mr.tenant_id and m.id = mr.membership_id and m.status = 'active'
    where r.tenant_id = ${tenantId}::uuid and r.key = 'warehouse_keeper' and not exists (select from keeper)`;
  return rows.map(({ id }) => id);
}
