import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { insertSyntheticRow } from './synthetic-row.ts';

/** Every table of a company x every statement, as company A on a row of company B, on a plain connection of the application role. */
let superuser: pg.Client;
let app: pg.Client;
let a: string;
let b: string;
let tables: string[];

beforeAll(async () => {
  superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  app = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await Promise.all([superuser.connect(), app.connect()]);
  a = (await createTestTenant()).tenant.id;
  b = newId();
  tables = (
    await superuser.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p')
         and (c.relname = 'tenant' or exists (select 1 from pg_attribute where attrelid = c.oid and attname = 'tenant_id'))
         and c.relname <> 'stripe_event' order by 1`,
    )
  ).rows.map((row) => row.name);
});
afterAll(() => Promise.all([superuser.end(), app.end()]));

async function asA<T extends pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
): Promise<pg.QueryResult<T>> {
  await app.query('begin');
  try {
    await app.query("select set_config('app.tenant_id', $1, true)", [a]);
    return await app.query<T>(sql, values);
  } finally {
    await app.query('rollback');
  }
}

/** What the database works out by itself and nobody may write. */
async function generatedColumns(table: string): Promise<string[]> {
  const found = await superuser.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = format('public.%I', $1::text)::regclass and attgenerated <> ''",
    [table],
  );
  return found.rows.map(({ name }) => name);
}

const refused = /row-level security|permission denied/;

describe('table x operation', () => {
  it('lets nothing of another company be seen, changed, removed or planted', async () => {
    expect(tables.length).toBeGreaterThan(40);
    for (const table of tables) {
      const tenantColumn = table === 'tenant' ? 'id' : 'tenant_id';
      const row = await insertSyntheticRow(superuser, table, b);

      const seen = await asA(`select 1 from "${table}" where "${tenantColumn}" = $1`, [b]);
      expect(seen.rowCount, `${table}: select`).toBe(0);
      const all = await asA<{ foreign: string }>(
        `select count(*) as foreign from "${table}" where "${tenantColumn}" <> $1`,
        [a],
      );
      expect(all.rows[0]?.foreign, `${table}: select all`).toBe('0');

      for (const [name, sql] of [
        [
          'update',
          `update "${table}" set "${tenantColumn}" = "${tenantColumn}" where "${tenantColumn}" = $1`,
        ],
        ['take over', `update "${table}" set "${tenantColumn}" = '${a}' where "${tenantColumn}" = $1`],
        ['delete', `delete from "${table}" where "${tenantColumn}" = $1`],
      ] as const) {
        const outcome = await asA(sql, [b]).catch((error: Error) => error);
        if (outcome instanceof Error)
          expect(outcome.message, `${table}: ${name}`).toMatch(/permission denied/);
        else expect(outcome.rowCount, `${table}: ${name}`).toBe(0);
      }

      const generated = await generatedColumns(table);
      const columns = Object.keys(row).filter((column) => !generated.includes(column));
      const planted = asA(
        `insert into "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
         select ${columns.map((column) => `r."${column}"`).join(', ')} from jsonb_populate_record(null::"${table}", $1) r`,
        [JSON.stringify({ ...row, [tenantColumn]: b })],
      );
      await expect(planted, `${table}: insert`).rejects.toThrow(refused);
    }
  });

  it('shows nothing at all without a company, also after a transaction has ended', async () => {
    for (const table of tables) {
      const seen = await app.query(`select 1 from "${table}" limit 1`);
      expect(seen.rowCount, table).toBe(0);
    }
  });
});
