import type pg from 'pg';

type Column = { name: string; type: string; optional: boolean; generated: boolean };

/** Columns whose checks ask for a form that their type does not tell. */
const given: Record<string, string> = {
  slug: 'made-up',
  brand_color: '#0f766e',
  currency: 'CNY',
  paid_amount: '0',
  tax_amount: '0',
  code: '1000000000000000000',
  daily_rate: '0.0005',
  'ticket_event.event': 'submit',
  'ticket_event.to_status': 'submitted',
};

/**
 * A row for any table, made from its catalog entry alone, so that tests find new tables by themselves. Foreign keys are not looked at (the
 * superuser's session switches them off); checks are, and the first allowed literal is taken.
 *
 * @returns the primary key's columns and values
 */
export async function insertSyntheticRow(
  superuser: pg.Client,
  table: string,
  tenantId: string,
): Promise<Record<string, unknown>> {
  const columns = (
    await superuser.query<Column>(
      `select attname as name, format_type(atttypid, null) as type, (not attnotnull or atthasdef) as optional, attgenerated <> '' as generated from pg_attribute
       where attrelid = format('public.%I', $1::text)::regclass and attnum > 0 and not attisdropped order by attnum`,
      [table],
    )
  ).rows;
  const checks = (
    await superuser.query<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = format('public.%I', $1::text)::regclass and contype = 'c'`,
      [table],
    )
  ).rows.map((row) => row.text);
  const oneOf = checks.map((check) => /num_nonnulls\((\w+),[^)]*\) = 1/.exec(check)?.[1]);
  const wanted = columns.filter(
    (column) =>
      !column.optional || oneOf.includes(column.name) || (table === 'tenant' && column.name === 'id'),
  );
  const values = wanted.map((column, index) => valueFor(column, index, checks, table, tenantId));
  await superuser.query('begin');
  await superuser.query("set local session_replication_role = 'replica'");
  const inserted = await superuser.query(
    `insert into "${table}" (${wanted.map((column) => `"${column.name}"`).join(', ')})
     values (${wanted.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
    values,
  );
  await superuser.query('commit');
  const row = inserted.rows[0] as Record<string, unknown>;
  // What the database makes itself nobody may insert, and a test that plants the row again least of all.
  for (const { name } of columns.filter(({ generated }) => generated)) delete row[name];
  return row;
}

function valueFor(column: Column, index: number, checks: string[], table: string, tenantId: string): unknown {
  if (column.name === 'tenant_id' || (table === 'tenant' && column.name === 'id')) return tenantId;
  const known = given[`${table}.${column.name}`] ?? given[column.name];
  if (known) return known;
  const literal = checks
    .map(
      (check) => new RegExp(`\\b${column.name} = (?:ANY \\(\\(?ARRAY\\[)?'?([^':,\\])]+)`).exec(check)?.[1],
    )
    .find((found) => found !== undefined);
  if (literal !== undefined) return literal.replaceAll(/[()]/g, '');
  switch (column.type) {
    case 'uuid':
      return crypto.randomUUID();
    case 'date':
      return `2026-01-${String(index + 1).padStart(2, '0')}`;
    case 'date[]':
      return '{2026-01-01}';
    case 'timestamp with time zone':
      return `2026-01-01T00:00:${String(index).padStart(2, '0')}Z`;
    case 'jsonb':
      return '{}';
    case 'boolean':
      return true;
    case 'integer':
    case 'smallint':
    case 'bigint':
    case 'numeric':
      return '1';
    default:
      return `made-up-${index}`;
  }
}
