import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { JobName, JobPayloads } from '#tenants/outbox.ts';
import { outboxOf } from '#tenants/outbox.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { job, type RegisteredJob } from './job.ts';
import { startWorkers } from './start-workers.ts';

const redisServer = [
  '/usr/bin/redis-server',
  '/usr/local/bin/redis-server',
  '/opt/homebrew/bin/redis-server',
].find(existsSync);
if (!redisServer)
  process.stderr.write('redis-server is not installed: the job tests run on PostgreSQL alone\n');

/** What the jobs under test do: each writes a community, so that a repetition shows. */
type Effect = { fail?: number; slowMs?: number };
const attempts = new Map<string, number>();
const testJob = job({
  name: 'test.effect' as JobName,
  queue: 'default',
  payload: z.object({ name: z.string(), fail: z.number().optional(), slowMs: z.number().optional() }),
  attempts: 3,
  backoffMs: 50,
  async run({ ctx, payload, signal }) {
    const seen = (attempts.get(payload.name) ?? 0) + 1;
    attempts.set(payload.name, seen);
    if (payload.slowMs) {
      for (let waited = 0; waited < payload.slowMs; waited += 50) {
        signal.throwIfAborted();
        await wait(50);
      }
    }
    if (seen <= (payload.fail ?? 0)) throw new Error('not this time');
    await withTenant(
      ctx.tenant.id,
      (db) => db.$executeRaw`
      insert into community (tenant_id, id, name) values (${ctx.tenant.id}::uuid, ${newId()}::uuid, ${payload.name}) on conflict do nothing`,
    );
  },
});
const jobs: RegisteredJob[] = [testJob];

describe.each([['postgres'], ...(redisServer ? [['redis']] : [])])('workers on %s', (kind) => {
  let redis: { process: ChildProcess; url: string } | undefined;

  beforeAll(async () => {
    if (kind === 'redis') redis = await startRedis(redisServer as string);
    process.env.REDIS_URL = redis?.url ?? '';
    if (!redis) delete process.env.REDIS_URL;
    reloadEnv();
  });

  afterAll(() => {
    redis?.process.kill('SIGKILL');
    delete process.env.REDIS_URL;
    reloadEnv();
  });

  it('runs what a committed transaction recorded, and nothing of one that rolled back', async () => {
    const { tenant } = await createTestTenant();
    const workers = await startWorkers(jobs);
    await record(tenant.id, 'kept');
    await withTenant(tenant.id, async (db) => {
      await outboxOf(db, tenant.id)(
        'test.effect' as JobName,
        { name: 'undone' } as unknown as JobPayloads[JobName],
      );
      throw new Error('undo');
    }).catch(() => {});
    await until(async () => (await names(tenant.id)).includes('kept'));
    await wait(300);
    expect(await names(tenant.id)).toEqual(['kept']);
    await until(async () => (await unfinished(tenant.id)) === 0);
    await workers.stop();
  });

  it('tries again with patience, then parks with the reason', async () => {
    const { tenant } = await createTestTenant();
    const workers = await startWorkers(jobs);
    const lucky = `lucky-${newId()}`;
    const hopeless = `hopeless-${newId()}`;
    await record(tenant.id, lucky, { fail: 2 });
    const id = await record(tenant.id, hopeless, { fail: 99 });
    await until(async () => (await unfinished(tenant.id)) === 0);
    expect(await names(tenant.id)).toEqual([lucky]);
    expect(attempts.get(hopeless)).toBe(3);
    const parked = await withTenant(tenant.id, (db) =>
      db.outboxMessage.findFirstOrThrow({ where: { tenantId: tenant.id, id } }),
    );
    expect(parked.error).toBe('not this time');
    expect(parked.failedAt).not.toBeNull();
    await workers.stop();
  });

  it('leaves a long job at a safe point when it is told to stop, for the next worker to finish', async () => {
    const { tenant } = await createTestTenant();
    const first = await startWorkers(jobs);
    const name = `long-${newId()}`;
    await record(tenant.id, name, { slowMs: 1_500 });
    await until(async () => attempts.get(name) === 1);
    const stoppedAt = Date.now();
    await first.stop();
    expect(Date.now() - stoppedAt).toBeLessThan(2_500);
    expect(await names(tenant.id)).toEqual([]);
    const second = await startWorkers(jobs);
    await until(async () => (await names(tenant.id)).includes(name), 20_000);
    await until(async () => (await unfinished(tenant.id)) === 0);
    await second.stop();
  });

  it('lets a long job give way to those that wait, as often as it likes', async () => {
    const { tenant } = await createTestTenant();
    const order: string[] = [];
    let turns = 0;
    const mixed: RegisteredJob[] = [
      {
        ...testJob,
        queue: 'imports',
        async run({ payload, isTurnOver }: { payload: { name: string }; isTurnOver?: () => boolean }) {
          order.push(payload.name);
          if (payload.name !== 'large' || ++turns > 5) return undefined;
          while (!isTurnOver?.()) await wait(20);
          return 'again';
        },
      },
    ];
    await record(tenant.id, 'large');
    for (let index = 0; index < 5; index += 1) await record(tenant.id, `small-${index}`);
    const workers = await startWorkers(mixed);
    await until(async () => (await unfinished(tenant.id)) === 0, 25_000);
    await workers.stop();
    expect(order.filter((name) => name === 'large')).toHaveLength(6);
    // One job at a time on this queue: the small ones had waited for a turn, not for the whole.
    expect(order.indexOf('small-4')).toBeLessThan(order.lastIndexOf('large'));
    expect(order.slice(0, 8).filter((name) => name !== 'large')).toHaveLength(5);
  }, 40_000);

  it('hands over again what the queue has lost', async () => {
    const { tenant } = await createTestTenant();
    const wanted = Array.from({ length: 20 }, (_, index) => `lost-${index}`);
    for (const name of wanted) await record(tenant.id, name);
    const relayOnly = await startWorkers([{ ...testJob, run: () => wait(60_000) }], { sweepEveryMs: 60_000 });
    await relayOnly.relayNow();
    // The queue forgets everything that it was given.
    if (redis) await new Redis(redis.url).flushall();
    await relayOnly.stop({ deadlineMs: 200 });
    if (!redis) await forgetQueues();
    const workers = await startWorkers(jobs, { sweepEveryMs: 200, forgottenAfterMs: 100, lockMs: 1_000 });
    await until(async () => (await names(tenant.id)).length === wanted.length, 25_000);
    expect((await names(tenant.id)).sort()).toEqual(wanted.sort());
    await workers.stop();
  }, 60_000);
});

async function record(tenantId: string, name: string, effect: Effect = {}): Promise<string> {
  return withTenant(tenantId, (db) =>
    outboxOf(db, tenantId)('test.effect' as JobName, { name, ...effect } as unknown as JobPayloads[JobName]),
  );
}

async function names(tenantId: string): Promise<string[]> {
  const rows = await withTenant(tenantId, (db) => db.community.findMany({ where: { tenantId } }));
  return rows.map((row) => row.name);
}

async function unfinished(tenantId: string): Promise<number> {
  return withTenant(tenantId, (db) =>
    db.outboxMessage.count({ where: { tenantId, doneAt: null, failedAt: null } }),
  );
}

/** PostgreSQL's queue has no flush; its owner empties it. */
async function forgetQueues(): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: process.env.DATABASE_QUEUE_URL });
  await client.connect();
  const tables = await client.query<{ name: string }>(
    "select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename like '%job%'",
  );
  await client.query(`truncate ${tables.rows.map((row) => row.name).join(', ')} cascade`);
  await client.end();
}

async function until(condition: () => Promise<boolean>, timeoutMs = 10_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error('It did not come to pass in time');
    await wait(50);
  }
}

async function startRedis(server: string): Promise<{ process: ChildProcess; url: string }> {
  const port = await new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address() as { port: number };
      probe.close(() => resolve(address.port));
    });
  });
  const process = spawn(
    server,
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  const client = new Redis(url, { retryStrategy: () => 100, maxRetriesPerRequest: null });
  await client.ping();
  client.disconnect();
  return { process, url };
}
