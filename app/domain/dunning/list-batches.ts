import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { DunningBatch } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type DunningBatchView = {
  id: string;
  name: string;
  payBy: Day;
  status: 'sending' | 'sent';
  /** How many of the properties it began with are done. */
  done: number;
  total: number;
  letters: number;
  /** What the letters ask for; minor units. */
  amount: bigint;
  createdAt: Date;
  finishedAt: Date | null;
};

export function batchView(row: DunningBatch): DunningBatchView {
  return {
    id: row.id,
    name: row.name,
    payBy: dayOf(row.payBy),
    status: row.status as DunningBatchView['status'],
    done: row.done,
    // Who paid in the meantime is among those it began with, and got no letter.
    total: row.status === 'sent' ? row.done : Math.max(row.total, row.done),
    letters: row.letterCount,
    amount: row.amount,
    createdAt: row.createdAt,
    finishedAt: row.finishedAt,
  };
}

/** The log of dunning: batches of letters, the latest first, a page at a time. `after` and `before` are ids. */
export const listDunningBatches = operation({
  name: 'dunning-batch.list',
  kind: 'read',
  input: z.object({
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'DunningBatch'],
  async run({ db, tenantId, ability }, { after, before, limit }) {
    const rows = await db.dunningBatch.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'DunningBatch'),
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
    });
    const more = rows.length > limit;
    const batches = rows.slice(0, limit).map(batchView);
    if (before) batches.reverse();
    const [first, last] = [batches[0], batches.at(-1)];
    return {
      batches,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
