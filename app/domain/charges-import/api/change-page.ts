import { isId } from '#app/kernel/ids.ts';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type ChangeQuery = { updatedSince?: string; after?: string; limit: number };

/** A moment with its microseconds, which a JavaScript date would lose, as text that sorts. */
export function momentSql(column: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The condition of the next page of what has changed, in the order of change and id. */
export function changedAfter(
  { updatedSince, after }: ChangeQuery,
  updatedAt: Prisma.Sql,
  id: Prisma.Sql,
): Prisma.Sql {
  const place = readListCursor(after);
  const since = updatedSince ? Prisma.sql`${updatedAt} >= ${updatedSince}::timestamptz` : Prisma.sql`true`;
  return place && isMoment(place.text) && isId(place.id)
    ? Prisma.sql`${since} and (${updatedAt}, ${id}) > (${place.text}::timestamptz, ${place.id}::uuid)`
    : since;
}

/**
 * A moment before which every change is there to be seen: when the oldest transaction that still runs began, for a change carries the time at which its
 * transaction began.
 */
export async function readWatermark(db: TenantDb): Promise<string> {
  const [row] = await db.$queryRaw<{ at: string }[]>`
    select ${momentSql(Prisma.sql`least(now(), coalesce((select min(a.xact_start) from pg_stat_activity a
      where a.usename = current_user and a.datname = current_database() and a.state <> 'idle'), now()))`)} as at`;
  return row?.at ?? new Date(0).toISOString();
}

export function nextOf(rows: readonly { id: string; updatedAt: string }[], more: boolean): string | null {
  const last = rows.at(-1);
  return more && last ? writeListCursor({ text: last.updatedAt, id: last.id }) : null;
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,6})?Z$/.test(text);
}
