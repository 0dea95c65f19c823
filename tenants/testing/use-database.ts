import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { closeToOthers, databaseRoles } from '#prisma/create-roles.ts';
import { closeDatabase } from '../database/clients.ts';
import { urlOf } from './prepare-cluster.ts';

/** Sweeps look at every company that there is: with more than these the database is begun anew. */
const mostCompanies = 150;

/** Gives each test process a database of its own; tests keep apart by making their own companies. */
const superuserUrl = inject('superuserUrl');
const database = `linli_test_${process.env.VITEST_POOL_ID ?? '1'}`;
process.env.TEST_SUPERUSER_URL = withTestDatabase();

const client = new pg.Client({ connectionString: superuserUrl });
await client.connect();
const known = await client.query('select 1 from pg_database where datname = $1', [database]);
const isFull = Boolean(known.rowCount) && (await companiesIn(process.env.TEST_SUPERUSER_URL)) > mostCompanies;
if (isFull) await client.query(`drop database ${database} with (force)`);
if (!known.rowCount || isFull) {
  await client.query(`create database ${database} template linli_template owner ${databaseRoles.owner}`);
  await closeToOthers(client, database);
}
await client.end();

process.env.DATABASE_URL = urlOf(superuserUrl, databaseRoles.app, database);
process.env.DATABASE_SYSTEM_URL = urlOf(superuserUrl, databaseRoles.system, database);
process.env.DATABASE_OWNER_URL = urlOf(superuserUrl, databaseRoles.owner, database);
process.env.DATABASE_QUEUE_URL = urlOf(superuserUrl, databaseRoles.queue, database);
reloadEnv();

async function companiesIn(url: string): Promise<number> {
  const test = new pg.Client({ connectionString: url });
  await test.connect();
  const { rows } = await test.query<{ count: number }>('select count(*)::int as count from tenant');
  await test.end();
  return rows[0]?.count ?? 0;
}

function withTestDatabase(): string {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

afterAll(async () => {
  await closeDatabase();
});
