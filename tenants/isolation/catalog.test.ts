import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Looks at the database itself, so that a table, policy, view, function or grant that someone adds is held to the same rules without
 * anybody thinking of it.
 */
const globalTables = [
  '_prisma_migrations',
  'account',
  'rate_limit',
  'session',
  'stripe_event',
  'user',
  'verification',
];
/** Tables of a company that the system role may see, and what it may do there. */
const openToSystem: Record<string, string[]> = {
  tenant: ['SELECT'],
  outbox_message: ['SELECT', 'UPDATE'],
  billing_policy: ['SELECT'],
  autopay_consent: ['SELECT'],
  billing_schedule: ['SELECT'],
  payment_account: ['SELECT'],
  platform_invoice: ['SELECT', 'INSERT', 'UPDATE'],
  subscription: ['SELECT', 'INSERT', 'UPDATE'],
  payment_plan: ['SELECT'],
  ticket_clock: ['SELECT'],
};
const tenantColumn = (table: string) => (table === 'tenant' ? 'id' : 'tenant_id');

let client: pg.Client;

async function rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query(sql, values)).rows as T[];
}

beforeAll(async () => {
  client = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await client.connect();
});
afterAll(() => client.end());

async function tenantTables(): Promise<string[]> {
  const all = await rows<{ name: string }>(
    `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`,
  );
  return all.map((row) => row.name).filter((name) => !globalTables.includes(name));
}

describe('the catalog', () => {
  it('names the company in every table that is not listed as global', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThan(40);
    for (const table of tables) {
      const column = await rows<{ type: string; not_null: boolean }>(
        `select format_type(atttypid, atttypmod) as type, attnotnull as not_null from pg_attribute
         where attrelid = format('public.%I', $1::text)::regclass and attname = $2`,
        [table, tenantColumn(table)],
      );
      expect(column, table).toEqual([{ type: 'uuid', not_null: true }]);
    }
  });

  it('forces row-level security with the same two policies on each', async () => {
    const tables = await tenantTables();
    for (const table of tables) {
      const flags = await rows(
        `select relrowsecurity as enabled, relforcerowsecurity as forced, pg_get_userbyid(relowner) as owner
         from pg_class where oid = format('public.%I', $1::text)::regclass`,
        [table],
      );
      expect(flags, table).toEqual([{ enabled: true, forced: true, owner: 'linli_owner' }]);
      const policies = await rows<{
        permissive: string;
        roles: string;
        cmd: string;
        qual: string;
        check: string;
      }>(
        `select permissive, roles::text, cmd, qual, with_check as check from pg_policies
         where schemaname = 'public' and tablename = $1 and policyname <> 'system' order by permissive`,
        [table],
      );
      const condition = `(${tenantColumn(table)} = ( SELECT (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid AS "nullif"))`;
      const expected = { roles: '{linli_app}', cmd: 'ALL', qual: condition, check: condition };
      expect(policies, table).toEqual([
        { permissive: 'PERMISSIVE', ...expected },
        { permissive: 'RESTRICTIVE', ...expected },
      ]);
    }
  });

  it('opens to the system role only what the list says', async () => {
    const open = await rows<{ table: string }>(
      `select tablename as table from pg_policies where schemaname = 'public' and policyname = 'system' order by 1`,
    );
    const secured = globalTables.filter((name) => name !== '_prisma_migrations');
    const tables = open.map((row) => row.table);
    const unexpected = tables.filter((name) => !secured.includes(name) && !(name in openToSystem));
    expect(unexpected).toEqual([]);
    const grants = await rows<{ table: string; privilege: string }>(
      `select table_name as table, privilege_type as privilege from information_schema.role_table_grants
       where grantee = 'linli_system' union
       select table_name, privilege_type from information_schema.column_privileges where grantee = 'linli_system'`,
    );
    for (const { table, privilege } of grants) {
      if (secured.includes(table) || table === '_prisma_migrations') continue;
      expect(openToSystem[table], `${table} is not open to the system role`).toContain(privilege);
    }
  });

  it('leads every primary key, unique index and foreign key of a tenant table with the company', async () => {
    const tables = await tenantTables();
    const indexes = await rows<{ table: string; index: string; first: string }>(
      `select t.relname as table, i.relname as index, a.attname as first from pg_index x
       join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid
       join pg_namespace n on n.oid = t.relnamespace
       join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
       where n.nspname = 'public' and x.indisunique`,
    );
    // Addresses of companies and Stripe accounts are unique in the world, and meant to be.
    // Stripe's names, written by the system alone: nobody can try them out.
    const worldwide = [
      'tenant_slug_key',
      'payment_account_stripe_account_id_key',
      'subscription_stripe_customer_id_key',
      'subscription_stripe_subscription_id_key',
    ];
    for (const { table, index, first } of indexes) {
      if (!tables.includes(table) || worldwide.includes(index)) continue;
      expect(first, `${table}: ${index}`).toBe(tenantColumn(table));
    }
    const keys = await rows<{
      table: string;
      name: string;
      target: string;
      columns: string[];
      targets: string[];
    }>(
      `select t.relname as table, c.conname as name, f.relname as target,
         (select array_agg(a.attname::text order by k.ord) from unnest(c.conkey) with ordinality k(num, ord)
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.num) as columns,
         (select array_agg(a.attname::text order by k.ord) from unnest(c.confkey) with ordinality k(num, ord)
            join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.num) as targets
       from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class f on f.oid = c.confrelid
       join pg_namespace n on n.oid = t.relnamespace where c.contype = 'f' and n.nspname = 'public'`,
    );
    for (const { table, name, target, columns, targets } of keys) {
      if (!tables.includes(table) && !tables.includes(target)) continue;
      expect(tables, `${name} crosses between global and tenant tables`).toEqual(
        expect.arrayContaining([table, target]),
      );
      expect(columns[0], `${table}: ${name}`).toBe(tenantColumn(table));
      expect(targets[0], `${table}: ${name}`).toBe(tenantColumn(target));
    }
  });

  it('has no view, rule, sequence or function that goes around the policies', async () => {
    const objects = await rows(
      `select n.nspname as schema, c.relname as name, c.relkind as kind from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('public', 'tenancy') and c.relkind in ('v', 'm', 'S', 'f')`,
    );
    expect(objects).toEqual([]);
    const definers = await rows(
      `select n.nspname as schema, p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    expect(definers).toEqual([]);
    const callable = await rows<{ name: string }>(
      `select p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname in ('public', 'tenancy') and has_function_privilege('linli_app', p.oid, 'execute')
         and has_schema_privilege('linli_app', n.oid, 'usage')`,
    );
    expect(callable.map((row) => row.name).sort()).toEqual([
      'month_parts',
      'month_parts_of_thirty',
      'new_id',
      'ticket_event_allowed',
    ]);
  });

  it('gives the serving roles no power of their own', async () => {
    const roles = await rows(
      `select rolname as name from pg_roles where rolname in ('linli_app', 'linli_system', 'linli_owner', 'linli_queue')
         and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    );
    expect(roles).toEqual([]);
    const memberships = await rows(
      `select pg_get_userbyid(member) as member from pg_auth_members where pg_get_userbyid(member) like 'linli_%'`,
    );
    expect(memberships).toEqual([]);
    const owned = await rows(
      `select relname from pg_class where pg_get_userbyid(relowner) in ('linli_app', 'linli_system')`,
    );
    expect(owned).toEqual([]);
    for (const role of ['linli_app', 'linli_system']) {
      const [powers] = await rows(
        `select has_database_privilege($1, current_database(), 'TEMP') as temp, has_database_privilege($1, current_database(), 'CREATE') as create_schema,
           has_schema_privilege($1, 'public', 'CREATE') as create_table, has_schema_privilege($1, 'tenancy', 'USAGE') as tenancy,
           has_schema_privilege($1, 'bullmq', 'USAGE') as queue`,
        [role],
      );
      expect(powers, role).toEqual({
        temp: false,
        create_schema: false,
        create_table: false,
        tenancy: false,
        queue: false,
      });
    }
    const dangerous = await rows(
      `select table_name, privilege_type from information_schema.role_table_grants
       where grantee in ('linli_app', 'linli_system', 'PUBLIC') and table_schema = 'public'
         and privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')`,
    );
    expect(dangerous).toEqual([]);
    const globals = await rows(
      `select table_name from information_schema.role_table_grants where grantee = 'linli_app' and table_name = any($1)`,
      [globalTables],
    );
    expect(globals).toEqual([]);
  });

  it('lets the application change neither books, bills, payments nor the audit log afterwards', async () => {
    const may = async (table: string, privilege: string) =>
      (
        await rows<{ may: boolean }>(`select has_table_privilege('linli_app', $1, $2) as may`, [
          table,
          privilege,
        ])
      )[0]?.may;
    for (const table of [
      'ledger_transfer',
      'audit_entry',
      'bill',
      'payment',
      'payment_allocation',
      'ledger_account',
    ]) {
      expect(await may(table, 'DELETE'), `${table} delete`).toBe(false);
      expect(await may(table, 'UPDATE'), `${table} update`).toBe(false);
    }
    const columns = await rows<{ column: string }>(
      `select column_name as column from information_schema.column_privileges
       where grantee = 'linli_app' and table_name = 'bill' and privilege_type = 'UPDATE' order by 1`,
    );
    // Three of them only a late fee's: see the test that posted bills stand.
    const ofLateFees = ['amount', 'explanation', 'period_end'];
    expect(columns.map((row) => row.column).filter((column) => !ofLateFees.includes(column))).toEqual([
      'credited_amount',
      'ends_early_on',
      'paid_amount',
      'status',
    ]);
  });
});
