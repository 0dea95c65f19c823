import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';

export type MaterialView = {
  id: string;
  code: string;
  name: string;
  specification: string | null;
  unit: string;
  category: string | null;
  salePrice: bigint | null;
  isActive: boolean;
  /** In all warehouses: as text, and in minor units. */
  quantity: string;
  value: bigint;
};

/** The materials by name, a page at a time, with what there is of each. */
export const listMaterials = operation({
  name: 'material.list',
  kind: 'read',
  input: z.object({
    q: z.string().max(200).nullish(),
    category: z.string().max(50).nullish(),
    use: z.enum(['active', 'inactive']).nullish(),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Material'],
  async run({ db, tenantId, ability }, { q, category, use, limit, ...at }) {
    const before = readListCursor(at.before);
    const after = before ? null : readListCursor(at.after);
    const place = before ?? after;
    const order = before ? Prisma.sql`desc` : Prisma.sql`asc`;
    const pattern = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    // What things cost is nothing for everybody who may look them up.
    const seesValue = ability.can('read', 'Stock');
    const rows = await db.$queryRaw<MaterialView[]>`
      select m.id, m.code, m.name, m.specification, m.unit, m.category, m.sale_price as "salePrice", m.is_active as "isActive",
        coalesce(trim_scale(s.quantity), 0)::text as quantity, case when ${seesValue} then coalesce(s.value, 0)::bigint else 0::bigint end as value
      from material m left join lateral (
        select sum(quantity) as quantity, sum(value) as value from stock where tenant_id = m.tenant_id and material_id = m.id
      ) s on true
      where m.tenant_id = ${tenantId}::uuid
        ${pattern ? Prisma.sql`and (m.name ilike ${pattern} or m.code ilike ${pattern} or m.specification ilike ${pattern})` : Prisma.empty}
        ${category ? Prisma.sql`and m.category = ${category}` : Prisma.empty}
        ${use ? Prisma.sql`and m.is_active = ${use === 'active'}` : Prisma.empty}
        ${place ? Prisma.sql`and (m.name, m.id) ${before ? Prisma.sql`<` : Prisma.sql`>`} (${place.text}, ${place.id}::uuid)` : Prisma.empty}
      order by m.name ${order}, m.id ${order} limit ${limit + 1}::int`;
    const categories = await db.$queryRaw<{ category: string }[]>`
      select distinct category from material where tenant_id = ${tenantId}::uuid and category is not null order by 1 limit 100`;
    const more = rows.length > limit;
    const materials = rows.slice(0, limit);
    if (before) materials.reverse();
    const [first, last] = [materials[0], materials.at(-1)];
    const cursor = ({ name, id }: MaterialView) => writeListCursor({ text: name, id });
    return {
      materials,
      seesValue,
      categories: categories.map((row) => row.category),
      next: last && (before || more) ? cursor(last) : null,
      previous: first && (before ? more : after) ? cursor(first) : null,
    };
  },
});
