import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, it } from 'vitest';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { freePort } from './processes/free-port.ts';
import { passOverOldJobs } from './processes/pass-over-old-jobs.ts';
import { spawnWorker, type WorkerProcess } from './processes/spawn-worker.ts';
import { until } from './processes/until.ts';

const program = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
].find(existsSync);
if (!program) {
  if (process.env.LINLI_REQUIRE_REDIS === '1') throw new Error('redis-server is not installed');
  process.stderr.write('redis-server is not installed: its loss is not tested\n');
}

describe.skipIf(!program)('Redis', () => {
  let redis: ChildProcess | undefined;
  let worker: WorkerProcess | undefined;

  afterAll(async () => {
    await worker?.kill();
    redis?.kill('SIGKILL');
  });

  it('may be gone in the middle of runs and come back empty: the outbox has them done within a minute, once', async () => {
    await passOverOldJobs();
    const port = await freePort();
    redis = await startRedis(port);
    const companies = await Promise.all(Array.from({ length: 8 }, companyWithRun));
    worker = await spawnWorker({ REDIS_URL: `redis://127.0.0.1:${port}` });
    for (const { ctx, runId } of companies) await postBillingRun(ctx, { runId });
    const statuses = () =>
      Promise.all(companies.map(async ({ ctx, runId }) => (await getBillingRun(ctx, { runId })).status));
    const client = new Redis(port, '127.0.0.1');
    await until(
      'several runs wait in the queue',
      async () => (await client.llen('{linli}:billing:wait')) > 1,
      {
        everyMs: 5,
      },
    );
    client.disconnect();
    const killed = once(redis, 'exit');
    redis.kill('SIGKILL');
    await killed;
    // What runs may end; what waited in the queue is lost.
    await wait(2_000);
    expect(await statuses()).toContain('posting');
    redis = await startRedis(port);
    const backAt = Date.now();
    await until(
      'every run is posted',
      async () => (await statuses()).every((status) => status === 'posted'),
      {
        timeoutMs: 60_000,
        everyMs: 200,
      },
    );
    await until('every payer is told', async () => (await unfinished(companies)) === 0, {
      timeoutMs: 60_000 - (Date.now() - backAt),
      everyMs: 200,
    });
    for (const { ctx, runId } of companies) {
      const { tenant } = ctx;
      expect(await getBillingRun(ctx, { runId })).toMatchObject({ bills: properties, done: properties });
      const [bills, told] = await withTenant(tenant.id, (db) =>
        Promise.all([db.bill.count({ where: { runId } }), db.notification.count()]),
      );
      expect([bills, told]).toEqual([properties, properties]);
      expect((await checkBooks(ctx, {})).balanced).toBe(true);
    }
  }, 150_000);
});

const properties = 1_500;

async function companyWithRun() {
  const { administrator: ctx, tenant } = await createTestTenant();
  await createTestRegister(tenant.id, { properties });
  await createTestFeeItem(tenant.id);
  const { runId } = await previewBillingRun(ctx, { month: '2026-10' });
  return { ctx, runId };
}

async function unfinished(companies: Awaited<ReturnType<typeof companyWithRun>>[]): Promise<number> {
  const counts = await Promise.all(
    companies.map(({ ctx: { tenant } }) =>
      withTenant(tenant.id, (db) =>
        db.outboxMessage.count({
          where: { doneAt: null, failedAt: null, job: { in: ['billing-run.post', 'bills.announce'] } },
        }),
      ),
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Keeps nothing: killed, it has forgotten everything. */
async function startRedis(port: number): Promise<ChildProcess> {
  const child = spawn(
    program as string,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  );
  const client = new Redis(port, '127.0.0.1', { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => {});
  await client.ping();
  client.disconnect();
  return child;
}
