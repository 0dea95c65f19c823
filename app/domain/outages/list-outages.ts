import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { factsShown, type OutageFacts, outageFacts } from './outage-facts.ts';
import { outageKinds, outageStatuses } from './outage-kinds.ts';

export type OutageRow = OutageFacts & {
  /** How many of what owners reported are part of it. */
  tickets: number;
};

/** The outages of the company, the latest first. `after`: the id of the last one seen. */
export const listOutages = operation({
  name: 'outage.list',
  kind: 'read',
  input: z.object({
    status: z.enum(outageStatuses).nullable().default(null),
    kind: z.enum(outageKinds).nullable().default(null),
    after: z.string().nullable().default(null),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Outage'],
  async run(
    { db, tenantId, ability },
    { status, kind, after, limit },
  ): Promise<{ rows: OutageRow[]; next: string | null }> {
    const rows = await db.outage.findMany({
      where: {
        AND: [{ tenantId, ...(status && { status }), ...(kind && { kind }) }, accessible(ability, 'Outage')],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
      ...(after && isId(after) && { cursor: { tenantId_id: { tenantId, id: after } }, skip: 1 }),
      include: {
        ...factsShown,
        _count: { select: { tickets: true } },
      },
    });
    const page = rows.slice(0, limit);
    return {
      rows: page.map((row) => ({ ...outageFacts(row), tickets: row._count.tickets })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
