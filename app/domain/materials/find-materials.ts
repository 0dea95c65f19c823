import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type FoundMaterial = {
  id: string;
  code: string;
  name: string;
  specification: string | null;
  unit: string;
  /** In the warehouse that was asked about, as text; null where none was. */
  quantity: string | null;
};

/** Materials in use of whose name, code or specification a part was typed; the first ones by name where nothing was. */
export const findMaterials = operation({
  name: 'material.find',
  kind: 'read',
  input: z.object({
    q: z.string().trim().max(100).default(''),
    warehouseId: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(30),
  }),
  can: ['read', 'Material'],
  async run({ db, tenantId }, { q, warehouseId, limit }): Promise<FoundMaterial[]> {
    const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    return db.$queryRaw<FoundMaterial[]>`
      select m.id, m.code, m.name, m.specification, m.unit,
        case when ${warehouseId ?? null}::uuid is not null then coalesce(trim_scale(s.quantity), 0)::text end as quantity
      from material m
      left join stock s on s.tenant_id = m.tenant_id and s.material_id = m.id and s.warehouse_id = ${warehouseId ?? null}::uuid
      where m.tenant_id = ${tenantId}::uuid and m.is_active and (m.name ilike ${pattern} or m.code ilike ${pattern} or m.specification ilike ${pattern})
      order by m.name, m.id limit ${limit}::int`;
  },
});
