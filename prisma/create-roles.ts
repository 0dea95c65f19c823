import pg from 'pg';

/** Login names of the four roles. Only the owner owns; none may bypass row-level security. */
export const databaseRoles = {
  owner: 'linli_owner',
  app: 'linli_app',
  system: 'linli_system',
  queue: 'linli_queue',
} as const;

/**
 * Creates the roles that are missing, with the given passwords, and a database that the owner owns. Run once per cluster, as
 * a role that may create roles.
 *
 * @param superuserUrl any database of the cluster
 */
export async function createRoles(
  superuserUrl: string,
  passwords: Record<keyof typeof databaseRoles, string>,
): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const [kind, name] of Object.entries(databaseRoles)) {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [name]);
      const verb = known.rowCount ? 'alter' : 'create';
      const password = client.escapeLiteral(passwords[kind as keyof typeof databaseRoles]);
      await client.query(
        `${verb} role ${name} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit password ${password}`,
      );
    }
  } finally {
    await client.end();
  }
}

/** Creates the database, owned by the owner role, closed to everyone but the four roles. */
export async function createDatabase(superuserUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const name = client.escapeIdentifier(database);
    const known = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!known.rowCount) await client.query(`create database ${name} owner ${databaseRoles.owner}`);
    await closeToOthers(client, database);
  } finally {
    await client.end();
  }
  const inside = new pg.Client({ connectionString: withDatabase(superuserUrl, database) });
  await inside.connect();
  try {
    // Where BullMQ keeps its queues when there is no Redis; it migrates them itself, so it owns them.
    await inside.query(`create schema if not exists bullmq authorization ${databaseRoles.queue}`);
  } finally {
    await inside.end();
  }
}

/** Only the four roles may connect; BullMQ makes its schema and works with temporary
 * tables, so the queue's role may make both. */
export async function closeToOthers(superuser: pg.Client, database: string): Promise<void> {
  const name = superuser.escapeIdentifier(database);
  const { app, system, queue } = databaseRoles;
  await superuser.query(`revoke all on database ${name} from public`);
  await superuser.query(`grant connect on database ${name} to ${app}, ${system}, ${queue}`);
  await superuser.query(`grant create, temporary on database ${name} to ${queue}`);
}

/** The same connection to another database of the cluster. */
export function withDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
}
