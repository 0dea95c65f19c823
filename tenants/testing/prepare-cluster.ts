import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { createDatabase, createRoles, databaseRoles, withDatabase } from '#prisma/create-roles.ts';
import { applyMigrations } from '#prisma/schema-engine.ts';
import { startEmbeddedDatabase } from '#scripts/start-embedded-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    superuserUrl: string;
  }
}

const template = 'linli_template';

/** One cluster for the whole test run, with a migrated database that every test process copies. */
export default async function prepareCluster(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startEmbeddedDatabase({
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' },
  });
  await createRoles(cluster.superuserUrl, { owner: 'test', app: 'test', system: 'test', queue: 'test' });
  await createDatabase(cluster.superuserUrl, template);
  await applyMigrations(urlOf(cluster.superuserUrl, databaseRoles.owner, template));
  const client = new pg.Client({ connectionString: cluster.superuserUrl });
  await client.connect();
  await client.query(`alter database ${template} is_template true`);
  await client.end();
  project.provide('superuserUrl', cluster.superuserUrl);
  return () => cluster.stop();
}

/** The same database server for another role, whose password is `test`. */
export function urlOf(superuserUrl: string, role: string, database: string): string {
  const url = new URL(withDatabase(superuserUrl, database));
  url.username = role;
  url.password = 'test';
  return url.toString();
}
