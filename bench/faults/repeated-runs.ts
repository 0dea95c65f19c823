import type pg from 'pg';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { balanced, digestOf, twins } from './twins.ts';

const never = new AbortController().signal;
const month = '2026-10-01';

async function run(ctx: TenantContext): Promise<void> {
  const { runId } = await previewBillingRun(ctx, { month });
  await postBillingRun(ctx, { runId });
  await postBills(ctx, runId, never);
}

/** Eight runs of one month, each worked on by several at once, and then ten more: the bills of one run, by a company that had only that. */
export async function repeatedRuns(superuser: pg.Client, options: { properties: number }) {
  const [many, once] = (await twins(superuser, { properties: options.properties, copies: 1 })) as [
    TenantContext,
    TenantContext,
  ];
  await run(once);
  const runs = Array.from({ length: 8 }, () => newId());
  await withTenant(many.tenant.id, (db) =>
    db.billingRun.createMany({
      data: runs.map((id) => ({
        tenantId: many.tenant.id,
        id,
        month: toDateColumn(month),
        trigger: 'manual',
        status: 'posting',
      })),
    }),
  );
  await Promise.all(runs.map((runId) => postBills(many, runId, never, { propertiesAtOnce: 37 })));
  const expected = await digestOf(superuser, once);
  const concurrent = await digestOf(superuser, many);
  for (let round = 0; round < 10; round += 1) await run(many);
  const again = await digestOf(superuser, many);
  return {
    concurrent: { runs: 8, bills: concurrent.bills, same: concurrent.digest === expected.digest },
    reruns: {
      runs: 10,
      added: again.bills - concurrent.bills,
      same: again.digest === expected.digest && (await balanced(many)),
    },
  };
}
