import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { TenantConnection } from './tenant-connection.ts';

/** The only place that makes Prisma clients: one for the application role, one for the system role. */
type Opened = { client: PrismaClient; pool: pg.Pool };

let app: Opened | undefined;
let system: Opened | undefined;

function open(connectionString: string, max: number, Client?: typeof TenantConnection): Opened {
  const pool = new pg.Pool({
    connectionString,
    max,
    Client,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
  });
  // Without a listener, a restart of the database would end the process: of the pool for what is idle, of each connection for what is borrowed.
  pool.on('connect', (client) => client.on('error', () => {}));
  pool.on('error', (error) => log.warn({ err: error }, 'an idle database connection was lost'));
  const adapter = new PrismaPg(pool, {
    onConnectionError: (error) => log.warn({ err: error }, 'a database connection was lost'),
    statementNameGenerator: undefined,
  });
  // For transactions that do not name their own: patience for a free connection when many come at once.
  const transactionOptions = { maxWait: 10_000, timeout: 20_000 };
  return { client: new PrismaClient({ adapter, transactionOptions }), pool };
}

/** Use `withTenant`; this client refuses every statement outside of it. */
export function appClient(): PrismaClient {
  app ??= open(env().DATABASE_URL, env().DATABASE_POOL_SIZE, TenantConnection);
  return app.client;
}

/** For `tenants/system` and sign-in alone. */
export function systemClient(): PrismaClient {
  system ??= open(env().DATABASE_SYSTEM_URL, Math.max(2, Math.ceil(env().DATABASE_POOL_SIZE / 2)));
  return system.client;
}

/** The connections of the system role, for counters of rate limits alone. */
export function systemPool(): pg.Pool {
  systemClient();
  return (system as Opened).pool;
}

export async function closeDatabase(): Promise<void> {
  const opened = [app, system].filter((entry) => entry !== undefined);
  app = undefined;
  system = undefined;
  for (const { client, pool } of opened) {
    await client.$disconnect();
    await pool.end();
  }
}
