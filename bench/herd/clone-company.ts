import type pg from 'pg';

/**
 * Makes `count` companies that have what one has, in a few statements: every row of every table, under their own ids of a company. Ids of rows are the
 * company's own, so that they may repeat. As the superuser, with foreign keys at rest, which hold for the copies as they do for the original.
 *
 * @returns the ids of the new companies
 */
export async function cloneCompany(superuser: pg.Client, tenantId: string, count: number): Promise<string[]> {
  const { rows: columns } = await superuser.query<{ table: string; column: string }>(`
    select c.table_name as "table", c.column_name as "column" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER' and c.table_name in (
      select table_name from information_schema.columns where table_schema = 'public' and column_name = 'tenant_id')
    order by c.table_name, c.ordinal_position`);
  const tables = new Map<string, string[]>();
  for (const { table, column } of columns) tables.set(table, [...(tables.get(table) ?? []), column]);
  await superuser.query('begin');
  await superuser.query('set local session_replication_role = replica');
  await superuser.query(
    'create temp table new_company on commit drop as select new_id() as id from generate_series(1, $1)',
    [count],
  );
  const { rows: own } = await superuser.query<{ column: string }>(
    `select column_name as "column" from information_schema.columns where table_schema = 'public' and table_name = 'tenant'`,
  );
  const selected = own.map(({ column }) =>
    column === 'id' ? 'n.id' : column === 'slug' ? `'h-' || right(n.id::text, 12)` : `t."${column}"`,
  );
  await superuser.query(
    `insert into tenant (${own.map(({ column }) => `"${column}"`).join(', ')})
     select ${selected.join(', ')} from tenant t cross join new_company n where t.id = $1`,
    [tenantId],
  );
  for (const [table, names] of tables) {
    // What they do from here on is their own.
    if (table === 'outbox_message' || table === 'audit_entry') continue;
    await superuser.query(
      `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')})
       select ${names.map((name) => (name === 'tenant_id' ? 'n.id' : `t."${name}"`)).join(', ')}
       from "${table}" t cross join new_company n where t.tenant_id = $1`,
      [tenantId],
    );
  }
  const { rows } = await superuser.query<{ id: string }>('select id from new_company order by id');
  await superuser.query('commit');
  return rows.map(({ id }) => id);
}
