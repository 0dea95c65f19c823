import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type WarehouseView = {
  id: string;
  name: string;
  communityId: string | null;
  communityName: string | null;
  keeperId: string | null;
  keeperName: string | null;
  isActive: boolean;
  /** How many materials lie in it, what they are worth (minor units), and of how many there is too little. */
  materials: number;
  value: bigint;
  low: number;
};

/** The company's warehouses by name, those in use first. */
export const listWarehouses = operation({
  name: 'warehouse.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Warehouse'],
  async run({ db, tenantId }): Promise<WarehouseView[]> {
    return db.$queryRaw<WarehouseView[]>`
      select w.id, w.name, w.community_id as "communityId", c.name as "communityName", w.keeper_id as "keeperId", m.name as "keeperName",
        w.is_active as "isActive", coalesce(s.materials, 0)::int as materials, coalesce(s.value, 0)::bigint as value, coalesce(s.low, 0)::int as low
      from warehouse w
      left join community c on c.tenant_id = w.tenant_id and c.id = w.community_id
      left join membership m on m.tenant_id = w.tenant_id and m.id = w.keeper_id
      left join (
        select warehouse_id, count(*) filter (where quantity > 0) as materials, sum(value) as value, count(*) filter (where quantity < threshold) as low
        from stock where tenant_id = ${tenantId}::uuid group by warehouse_id
      ) s on s.warehouse_id = w.id
      where w.tenant_id = ${tenantId}::uuid order by w.is_active desc, w.name, w.id`;
  },
});
