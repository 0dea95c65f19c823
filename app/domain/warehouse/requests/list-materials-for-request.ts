import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';

export type MaterialForRequest = {
  materialId: string;
  code: string;
  name: string;
  specification: string | null;
  unit: string;
  /** What there is of it in the warehouse, as text. */
  quantity: string;
};

export type WarehouseForRequest = { warehouseId: string; name: string };

/**
 * What whoever works on a ticket can ask for: the warehouses, those of the ticket's own community first, and what the chosen one has (the first where none is),
 * what is there before what is not, by name. A few dozen: a phone searches, it does not scroll through a catalogue.
 */
export const listMaterialsForRequest = operation({
  name: 'material-request.materials',
  kind: 'read',
  input: z.object({
    ticketId: z.uuid().optional(),
    warehouseId: z.uuid().optional(),
    search: z.string().trim().max(100).default(''),
    limit: z.int().min(1).max(200).default(50),
  }),
  can: ['read', 'Material'],
  async run(
    { db, tenantId },
    { ticketId, warehouseId, search, limit },
  ): Promise<{
    warehouses: WarehouseForRequest[];
    warehouseId: string | null;
    materials: MaterialForRequest[];
  }> {
    const warehouses = await db.$queryRaw<WarehouseForRequest[]>`
      select w.id as "warehouseId", w.name from warehouse w
      left join ticket t on t.tenant_id = w.tenant_id and t.id = ${ticketId ?? null}::uuid
      where w.tenant_id = ${tenantId}::uuid and w.is_active
      order by coalesce(w.community_id = t.community_id, false) desc, w.community_id is not null, w.name, w.id`;
    const chosen = warehouses.find((one) => one.warehouseId === warehouseId) ?? warehouses[0];
    if (!chosen) return { warehouses, warehouseId: null, materials: [] };
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
    const materials = await db.$queryRaw<MaterialForRequest[]>`
      select m.id as "materialId", m.code, m.name, m.specification, m.unit, coalesce(trim_scale(s.quantity), 0)::text as quantity
      from material m
      left join stock s on s.tenant_id = m.tenant_id and s.material_id = m.id and s.warehouse_id = ${chosen.warehouseId}::uuid
      where m.tenant_id = ${tenantId}::uuid and m.is_active
        ${search ? Prisma.sql`and (m.name ilike ${pattern} or m.code ilike ${pattern} or m.specification ilike ${pattern})` : Prisma.empty}
      order by coalesce(s.quantity, 0) > 0 desc, m.name, m.id limit ${limit}::int`;
    return { warehouses, warehouseId: chosen.warehouseId, materials };
  },
});
