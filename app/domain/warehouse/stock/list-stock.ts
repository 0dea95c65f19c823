import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';

export type StockView = {
  warehouseId: string;
  warehouseName: string;
  materialId: string;
  code: string;
  name: string;
  specification: string | null;
  unit: string;
  shelf: string | null;
  quantity: string;
  threshold: string | null;
  isLow: boolean;
  /** Minor units; by it and the quantity what one costs. */
  value: bigint;
};

export const stockFilterSchema = z.object({
  q: z.string().max(200).nullish(),
  warehouseId: z.uuid().nullish(),
  low: z.boolean().default(false),
});

/** A page ends with a material in a warehouse: its name, and the ids of both. */
const idLength = 36;

/** What lies in the warehouses, by name, a page at a time. */
export const listStock = operation({
  name: 'stock.list',
  kind: 'read',
  input: stockFilterSchema.extend({
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(1_000).default(50),
  }),
  can: ['read', 'Stock'],
  async run({ db, tenantId }, { q, warehouseId, low, limit, ...at }) {
    const before = readListCursor(at.before);
    const after = before ? null : readListCursor(at.after);
    const place = before ?? after;
    const order = before ? Prisma.sql`desc` : Prisma.sql`asc`;
    const pattern = q && `%${q.replace(/[\\%_]/g, '\\$&')}%`;
    const rows = await db.$queryRaw<StockView[]>`
      select s.warehouse_id as "warehouseId", w.name as "warehouseName", m.id as "materialId", m.code, m.name, m.specification, m.unit, s.shelf,
        trim_scale(s.quantity)::text as quantity, trim_scale(s.threshold)::text as threshold, coalesce(s.quantity < s.threshold, false) as "isLow", s.value
      from stock s join material m on m.tenant_id = s.tenant_id and m.id = s.material_id
      join warehouse w on w.tenant_id = s.tenant_id and w.id = s.warehouse_id
      where s.tenant_id = ${tenantId}::uuid and (s.quantity > 0 or s.threshold is not null or s.shelf is not null)
        ${warehouseId ? Prisma.sql`and s.warehouse_id = ${warehouseId}::uuid` : Prisma.empty}
        ${low ? Prisma.sql`and s.quantity < s.threshold` : Prisma.empty}
        ${pattern ? Prisma.sql`and (m.name ilike ${pattern} or m.code ilike ${pattern} or m.specification ilike ${pattern})` : Prisma.empty}
        ${
          place
            ? Prisma.sql`and (m.name, m.id, s.warehouse_id) ${before ? Prisma.sql`<` : Prisma.sql`>`} (${place.text.slice(idLength)}, ${place.text.slice(0, idLength)}::uuid, ${place.id}::uuid)`
            : Prisma.empty
        }
      order by m.name ${order}, m.id ${order}, s.warehouse_id ${order} limit ${limit + 1}::int`;
    const more = rows.length > limit;
    const stock = rows.slice(0, limit);
    if (before) stock.reverse();
    const [first, last] = [stock[0], stock.at(-1)];
    const cursor = (row: StockView) =>
      writeListCursor({ text: `${row.materialId}${row.name}`, id: row.warehouseId });
    return {
      stock,
      next: last && (before || more) ? cursor(last) : null,
      previous: first && (before ? more : after) ? cursor(first) : null,
    };
  },
});
