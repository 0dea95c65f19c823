import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, createRoles, databaseRoles, withDatabase } from '#prisma/create-roles.ts';
import { applyMigrations } from '#prisma/schema-engine.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from './start-embedded-database.ts';

export const projectRoot = path.resolve(import.meta.dirname, '..');

/**
 * Where local data lives. As root the database runs as another account, which could not enter every project folder, so then it is
 * under the system's temporary folder, by project.
 */
export function localFolder(name: string): string {
  const mark = createHash('sha256').update(projectRoot).digest('hex').slice(0, 10);
  const base =
    process.getuid?.() === 0 ? path.join(os.tmpdir(), `linli-${mark}`) : path.join(projectRoot, '.data');
  mkdirSync(base, { recursive: true });
  return path.join(base, name);
}

export type LocalDatabase = { cluster: EmbeddedDatabase; environment: Record<string, string> };

/** An embedded PostgreSQL with roles, database and migrations; `environment` is what the processes need to use it. */
export async function startLocalDatabase(options: {
  folder?: string;
  port?: number;
  settings?: Record<string, string>;
}): Promise<LocalDatabase> {
  const cluster = await startEmbeddedDatabase(options);
  await createRoles(cluster.superuserUrl, { owner: 'local', app: 'local', system: 'local', queue: 'local' });
  await createDatabase(cluster.superuserUrl, 'linli');
  const urlOf = (role: string) => {
    const url = new URL(withDatabase(cluster.superuserUrl, 'linli'));
    url.username = role;
    url.password = 'local';
    return url.toString();
  };
  await applyMigrations(urlOf(databaseRoles.owner));
  return {
    cluster,
    environment: {
      DATABASE_URL: urlOf(databaseRoles.app),
      DATABASE_SYSTEM_URL: urlOf(databaseRoles.system),
      DATABASE_QUEUE_URL: urlOf(databaseRoles.queue),
      DATABASE_OWNER_URL: urlOf(databaseRoles.owner),
    },
  };
}
