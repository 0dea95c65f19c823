import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { checkBooks } from '../ledger/check-books.ts';
import { getBillingRun } from './get-billing-run.ts';
import { postBillingRun } from './post-billing-run.ts';
import { previewBillingRun } from './preview-billing-run.ts';

/** How many properties there are to bill, and the kills among them. */
const properties = 240;
const kills = Number(process.env.BILLING_KILLS ?? 3);

test(`a worker killed ${kills} times leaves the bills of an unbroken run`, { timeout: 240_000 }, async () => {
  const { tenant, system } = await createTestTenant();
  await createTestRegister(tenant.id, { properties });
  await createTestFeeItem(tenant.id, { code: 'A' });
  await createTestFeeItem(tenant.id, { code: 'B', kind: 'fixed' });
  const { runId, preview } = await previewBillingRun(system, { month: '2026-10' });
  await postBillingRun(system, { runId });
  const run = () => getBillingRun(system, { runId });

  for (let kill = 0; kill < kills; kill += 1) {
    const before = (await run()).done;
    const worker = await startWorker(tenant.slug, runId);
    await expect
      .poll(async () => (await run()).done, { interval: 2, timeout: 60_000 })
      .toBeGreaterThan(before);
    await new Promise((resolve) => setTimeout(resolve, (kill * 7) % 25));
    await killed(worker);
    const half = await run();
    expect(half.status).toBe('posting');
    expect(half.done).toBeLessThan(properties);
    // A transaction is whole or not at all: what is counted is what is there.
    expect(half.bills).toBe(half.done * 2);
  }
  const last = await startWorker(tenant.slug, runId, 1_000);
  await expect.poll(async () => (await run()).status, { interval: 20, timeout: 60_000 }).toBe('posted');
  await killed(last);

  expect(await run()).toMatchObject({
    done: properties,
    bills: properties * 2,
    amount: BigInt(preview.amount),
  });
  const [found] = await withTenant(
    tenant.id,
    (db) => db.$queryRaw<object[]>`
      select count(*)::int as bills, count(distinct (property_id, fee_item_id))::int as contracts,
        (select count(*)::int from ledger_transfer where tenant_id = ${tenant.id}::uuid) as transfers
      from bill where tenant_id = ${tenant.id}::uuid`,
  );
  expect(found).toEqual({ bills: properties * 2, contracts: properties * 2, transfers: properties * 2 });
  expect((await checkBooks(system, {})).balanced).toBe(true);
});

/** A process of its own that posts the run, a few properties at a time. */
async function startWorker(slug: string, runId: string, propertiesAtOnce = 2): Promise<ChildProcess> {
  const program = `
    import { postBills } from '#app/domain/billing/post-bills.ts';
    import { findTenantBySlug } from '#tenants/system.ts';
    import { systemContext, toTenant } from '#tenants/tenant-context.ts';
    const ctx = systemContext(toTenant(await findTenantBySlug(${JSON.stringify(slug)})), 'test');
    process.stdout.write('ready');
    await postBills(ctx, ${JSON.stringify(runId)}, new AbortController().signal, { propertiesAtOnce: ${propertiesAtOnce} });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
