import type { TenantDb } from '#tenants/with-tenant.ts';

export type ExternalKind = 'bill' | 'payment' | 'prepaid';

/** Which of another system's ids are known here, with the id of the record. */
export async function externalIds(
  db: TenantDb,
  tenantId: string,
  system: string,
  kind: ExternalKind,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map();
  const rows = await db.$queryRaw<{ key: string; id: string }[]>`
    select external_id as key, record_id as id from external_record
    where tenant_id = ${tenantId}::uuid and system = ${system} and kind = ${kind} and external_id = any(${[...new Set(keys)]}::text[])`;
  return new Map(rows.map(({ key, id }) => [key, id]));
}

/** Remembers what records are called elsewhere. @throws a unique violation where one is there already */
export async function keepExternalIds(
  db: TenantDb,
  tenantId: string,
  system: string,
  records: readonly { kind: ExternalKind; key: string; id: string }[],
): Promise<void> {
  if (records.length === 0) return;
  await db.$executeRaw`
    insert into external_record (tenant_id, system, kind, external_id, record_id)
    select ${tenantId}::uuid, ${system}, kind, key, id from unnest(${records.map(({ kind }) => kind)}::text[],
      ${records.map(({ key }) => key)}::text[], ${records.map(({ id }) => id)}::uuid[]) as r (kind, key, id)`;
}
