import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type BillingRunView, billingRunView, runShown } from './billing-run-view.ts';

export const runStatuses = ['draft', 'posting', 'posted', 'failed', 'reversing', 'reversed'] as const;
export const runTriggers = ['manual', 'schedule', 'catch_up'] as const;

/** What a list shows of a run: its preview only as two figures, because a preview is long. */
export type ListedRun = Omit<BillingRunView, 'preview'>;

const input = z.object({
  status: z.enum(runStatuses).nullish(),
  trigger: z.enum(runTriggers).nullish(),
  communityId: z.uuid().nullish(),
  propertyId: z.uuid().nullish(),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(20),
});

/** Runs, newest first, a page at a time. A draft shows what its preview found. */
export const listBillingRuns = operation({
  name: 'billing-run.list',
  kind: 'read',
  input,
  can: ['read', 'BillingRun'],
  async run(
    { db, tenantId, ability },
    filter,
  ): Promise<{ runs: ListedRun[]; next: string | null; previous: string | null }> {
    const { status, trigger, communityId, propertyId, limit } = filter;
    const before = filter.before && isId(filter.before) ? filter.before : null;
    const after = !before && filter.after && isId(filter.after) ? filter.after : null;
    const rows = await db.billingRun.findMany({
      where: {
        AND: [
          accessible(ability, 'BillingRun'),
          {
            tenantId,
            ...(status && { status }),
            ...(trigger && { trigger }),
            ...(communityId && { communityId }),
            ...(propertyId && { propertyId }),
          },
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: runShown,
    });
    const more = rows.length > limit;
    const runs = rows.slice(0, limit).map(listed);
    if (before) runs.reverse();
    const [first, last] = [runs[0], runs.at(-1)];
    return {
      runs,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});

function listed(row: Parameters<typeof billingRunView>[0]): ListedRun {
  const { preview, ...run } = billingRunView(row);
  if (run.status !== 'draft' || !preview) return run;
  return { ...run, bills: preview.bills, amount: BigInt(preview.amount) };
}
