import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { addMonths } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { balanced, digestOf, twins } from './twins.ts';

const never = new AbortController().signal;
const firstMonth = '2026-01-01';

async function begin(ctx: TenantContext, month: string): Promise<string> {
  const { runId } = await previewBillingRun(ctx, { month });
  await postBillingRun(ctx, { runId });
  return runId;
}

/**
 * Kills worker processes at random moments of runs, as often as asked, lets another finish each run, and compares with a company whose runs were
 * never touched.
 */
export async function killedRuns(superuser: pg.Client, options: { kills: number; properties: number }) {
  const [killed, unbroken] = (await twins(superuser, { properties: options.properties, copies: 1 })) as [
    TenantContext,
    TenantContext,
  ];
  let kills = 0;
  let inTheMiddle = 0;
  let months = 0;
  let worker = await startWorker(killed.tenant.id);
  while (kills < options.kills) {
    const month = addMonths(firstMonth, months++);
    const runId = await begin(killed, month);
    const status = async () => (await getBillingRun(killed, { runId })).status;
    while (kills < options.kills && (await status()) === 'posting') {
      // The next one gets ready while this one works.
      const next = startWorker(killed.tenant.id);
      const before = (await getBillingRun(killed, { runId })).done;
      const propertiesAtOnce = 1 + Math.floor(Math.random() * 8);
      worker.send({ runId, propertiesAtOnce });
      // After none to five of its transactions, and then anywhere in the next.
      await progressed(superuser, runId, before + propertiesAtOnce * Math.floor(Math.random() * 6));
      await pause(Math.random() * 60);
      const ended = once(worker, 'exit');
      worker.kill('SIGKILL');
      await ended;
      kills += 1;
      const { done, total } = await getBillingRun(killed, { runId });
      if (done > before && done < total) inTheMiddle += 1;
      if (kills % 20 === 0)
        console.error(`  ${kills} kills, ${done} of ${total} properties of month ${months}`);
      worker = await next;
    }
    await postBills(killed, runId, never);
    await postBills(unbroken, await begin(unbroken, month), never);
  }
  worker.kill('SIGKILL');
  const [broken, whole] = [await digestOf(superuser, killed), await digestOf(superuser, unbroken)];
  return {
    kills,
    inTheMiddle,
    runs: months,
    bills: broken.bills,
    same: broken.digest === whole.digest && whole.bills > 0 && (await balanced(killed)),
  };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until a run has done so many properties, or is over. */
async function progressed(superuser: pg.Client, runId: string, done: number): Promise<void> {
  for (;;) {
    const { rows } = await superuser.query(
      `select from billing_run where id = $1 and status = 'posting' and done < $2`,
      [runId, done],
    );
    if (rows.length === 0) return;
    await pause(2);
  }
}

async function startWorker(tenantId: string): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./posting-worker.ts', import.meta.url)), [tenantId], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}
