import { reloadEnv } from '#app/kernel/env.ts';
import { createDatabase, createRoles, databaseRoles, withDatabase } from '#prisma/create-roles.ts';
import { applyMigrations } from '#prisma/schema-engine.ts';
import { startEmbeddedDatabase } from '#scripts/start-embedded-database.ts';
import { closeDatabase } from '#tenants/database/clients.ts';

const password = 'bench';
const database = 'linli_bench';

export type BenchDatabase = {
  /** The bench's database as a role that may do everything, for measuring. */
  superuserUrl: string;
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of the bench's own, migrated, with the four roles; the product's clients are pointed at it.
 *
 * @param folder where the data is kept for the next time; without one it is deleted at the stop
 */
export async function startBenchDatabase(
  settings: Record<string, string> = {},
  folder?: string,
): Promise<BenchDatabase> {
  const cluster = await startEmbeddedDatabase({
    ...(folder && { folder }),
    settings: {
      shared_buffers: '1GB',
      max_wal_size: '8GB',
      checkpoint_timeout: '30min',
      autovacuum: 'off',
      ...settings,
    },
  });
  await createRoles(cluster.superuserUrl, {
    owner: password,
    app: password,
    system: password,
    queue: password,
  });
  await createDatabase(cluster.superuserUrl, database);
  const urlOf = (role: string) => {
    const url = new URL(withDatabase(cluster.superuserUrl, database));
    url.username = role;
    url.password = password;
    return url.toString();
  };
  await applyMigrations(urlOf(databaseRoles.owner));
  process.env.DATABASE_URL = urlOf(databaseRoles.app);
  process.env.DATABASE_SYSTEM_URL = urlOf(databaseRoles.system);
  process.env.DATABASE_OWNER_URL = urlOf(databaseRoles.owner);
  process.env.DATABASE_QUEUE_URL = urlOf(databaseRoles.queue);
  process.env.LOG_LEVEL ??= 'error';
  reloadEnv();
  return {
    superuserUrl: withDatabase(cluster.superuserUrl, database),
    async stop() {
      await closeDatabase();
      await cluster.stop();
    },
  };
}
