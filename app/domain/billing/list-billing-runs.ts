import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { billingRunView } from './billing-run-view.ts';

/** Runs, newest first, a page at a time; `next` is the cursor of the following page, null at the end. */
export const listBillingRuns = operation({
  name: 'billing-run.list',
  kind: 'read',
  input: z.object({ cursor: z.uuid().nullish(), limit: z.int().min(1).max(100).default(20) }),
  can: ['read', 'BillingRun'],
  async run({ db, tenantId, ability }, { cursor, limit }) {
    const rows = await db.billingRun.findMany({
      where: {
        AND: [accessible(ability, 'BillingRun'), { tenantId }, cursor ? { id: { lt: cursor } } : {}],
      },
      orderBy: { id: 'desc' },
      take: limit + 1,
    });
    const runs = rows.slice(0, limit).map(billingRunView);
    return { runs, next: rows.length > limit ? (runs.at(-1)?.id ?? null) : null };
  },
});
