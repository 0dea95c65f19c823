import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { closeDatabase } from '../database/clients.ts';
import { withTenant } from '../with-tenant.ts';

const program = ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer', '/usr/local/bin/pgbouncer'].find(existsSync);
if (!program) process.stderr.write('pgbouncer is not installed: its tests are skipped\n');

const direct = process.env.DATABASE_URL as string;
let folder: string;
let bouncer: ChildProcess;

describe.skipIf(!program)('through PgBouncer in transaction mode', () => {
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'linli-pgbouncer-'));
    await chmod(folder, 0o755);
    const url = new URL(direct);
    const port = await freePort();
    await writeFile(path.join(folder, 'users.txt'), `"${url.username}" "${url.password}"\n`);
    await writeFile(
      path.join(folder, 'pgbouncer.ini'),
      `[databases]
* = host=${url.hostname} port=${url.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${path.join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
`,
    );
    // It refuses to run as root.
    const account = process.getuid?.() === 0 ? ['-u', 'nobody'] : [];
    bouncer = spawn(program as string, [...account, path.join(folder, 'pgbouncer.ini')], { stdio: 'ignore' });
    url.port = String(port);
    await untilItAnswers(url.toString());
    await closeDatabase();
    process.env.DATABASE_URL = url.toString();
    process.env.DATABASE_POOL_SIZE = '20';
    reloadEnv();
  });

  afterAll(async () => {
    await closeDatabase();
    process.env.DATABASE_URL = direct;
    delete process.env.DATABASE_POOL_SIZE;
    reloadEnv();
    bouncer.kill('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  it('leaks nothing between companies in a thousand mixed transactions, of which many fail', async () => {
    const tenants = await Promise.all(
      Array.from({ length: 6 }, async () => (await createTestTenant()).tenant.id),
    );
    for (const tenantId of tenants) {
      await withTenant(tenantId, (db) =>
        db.community.create({ data: { tenantId, id: newId(), name: tenantId } }),
      );
    }
    const wrong: string[] = [];
    const backends = new Set<number>();
    let failed = 0;
    const one = async (index: number) => {
      const tenantId = tenants[index % tenants.length] as string;
      const neighbour = tenants[(index + 1) % tenants.length];
      const kind = index % 10;
      try {
        await withTenant(
          tenantId,
          async (db) => {
            const rows = await db.community.findMany();
            if (rows.map(({ name }) => name).join() !== tenantId)
              wrong.push(`${index} sees ${rows.length} rows`);
            if (kind === 0) throw new Error('on purpose');
            if (kind === 1) await db.$queryRaw`select 1 / 0`;
            if (kind === 2) await db.$queryRaw`select pg_sleep(1)`;
            // What is set for the session stays with the connection, which the next company borrows.
            if (kind === 3) await db.$queryRaw`select set_config('app.tenant_id', ${neighbour}, false)`;
            const [backend] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
            if (backend) backends.add(backend.pid);
          },
          { timeoutMs: kind === 2 ? 15 : 10_000 },
        );
      } catch {
        failed += 1;
      }
    };
    for (let start = 0; start < 1_000; start += 20) {
      await Promise.all(Array.from({ length: 20 }, (_, offset) => one(start + offset)));
    }
    expect(wrong).toEqual([]);
    expect(failed).toBe(300);
    expect(backends.size).toBeLessThanOrEqual(4);
    expect(backends.size).toBeGreaterThan(0);
  }, 60_000);
});

async function untilItAnswers(url: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw new Error('pgbouncer does not answer', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
