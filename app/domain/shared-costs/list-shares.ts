import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { operation } from '#tenants/operation.ts';
import { literally } from '../search/contains-any.ts';

export type ShareView = {
  property: { id: string; code: string };
  weight: string;
  /** Minor units. */
  amount: bigint;
};

type Row = { id: string; code: string; weight: string; amount: bigint };

/** The shares of a cost by property, a page at a time. */
export const listShares = operation({
  name: 'shared-cost.shares',
  kind: 'read',
  input: z.object({
    sharedCostId: z.uuid(),
    /** Part of a property's code. */
    q: z.string().trim().max(100).nullish(),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'SharedCost'],
  async run(
    { db, tenantId },
    { sharedCostId, q, limit, ...cursors },
  ): Promise<{ shares: ShareView[]; next: string | null; previous: string | null }> {
    const before = readListCursor(cursors.before);
    const after = before ? null : readListCursor(cursors.after);
    const [place, back] = [before ?? after, before !== null];
    const like = q ? `%${literally(q)}%` : null;
    const rows = await db.$queryRaw<Row[]>`
      select p.id, p.code, trim_scale(s.weight)::text as weight, s.amount
      from shared_cost_share s join property p on p.tenant_id = ${tenantId}::uuid and p.id = s.property_id
      where s.tenant_id = ${tenantId}::uuid and s.shared_cost_id = ${sharedCostId}::uuid
        and (${like}::text is null or p.code ilike ${like}::text)
        and (${place?.id ?? null}::uuid is null or case when ${back}::boolean then (p.code, p.id) < (${place?.text ?? ''}, ${place?.id ?? null}::uuid)
          else (p.code, p.id) > (${place?.text ?? ''}, ${place?.id ?? null}::uuid) end)
      order by case when ${back}::boolean then p.code end desc, case when ${back}::boolean then p.id end desc, p.code, p.id
      limit ${limit + 1}`;
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (back) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    const cursor = ({ code, id }: Row) => writeListCursor({ text: code, id });
    return {
      shares: page.map(({ id, code, weight, amount }) => ({ property: { id, code }, weight, amount })),
      next: last && (before || more) ? cursor(last) : null,
      previous: first && (before ? more : after) ? cursor(first) : null,
    };
  },
});
