import { propertiesBeginning } from '#app/domain/search/properties-beginning.ts';
import { type SearchWord, searchWords } from '#app/domain/search/search-words.ts';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Whoever means more than these has to type another character. */
const most = 300;
const mostPlaces = 120;
/** No text sorts after it. */
const last = '\u{10ffff}';

/**
 * The tickets that a few characters may mean, newest first: their number, the phone number of who reported or its end, the room, what the text begins
 * with. Of several words the last is looked for so, and the others have to stand in title or place. Every way in is a range of an index.
 *
 * @returns ids, which the caller still has to hold against what the reader may see
 */
export async function ticketsMeant({ db, ctx, tenantId, now }: OperationScope, q: string): Promise<string[]> {
  const words = searchWords(q.replace(/^#/, ''));
  const sought = words.at(-1);
  if (!sought) return [];
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const today = localDay(now, ctx.tenant.timeZone);
  const ticket = Prisma.sql`select t.id, t.created_at from ticket t where t.tenant_id = ${tenant}`;
  const newest = Prisma.sql`order by t.created_at desc limit ${most}`;
  const ways = [
    ...numbered(words, ticket),
    Prisma.sql`${ticket} and t.property_id in (select id from (${propertiesBeginning(sought, { tenantId, today, limit: mostPlaces })}) as place) ${newest}`,
    ...beginnings(sought).map(
      (from) => Prisma.sql`${ticket} and t.title ~>=~ ${from} and t.title ~<~ ${from + last} ${newest}`,
    ),
    ...(sought.digits ? byPhone(sought.digits) : []),
    ...(words.length > 1
      ? [Prisma.sql`${ticket} and t.title ~>=~ ${q.trim()} and t.title ~<~ ${q.trim() + last} ${newest}`]
      : []),
  ];
  const each = ways.map((way) => Prisma.sql`(${way})`);
  const rows = await db.$queryRaw<{ id: string }[]>`
    select f.id from (select distinct id, created_at from (${Prisma.join(each, ' union all ')}) as way) f
    ${narrowing(words.slice(0, -1), q, tenant)} order by f.created_at desc, f.id desc limit ${most}`;
  return rows.map(({ id }) => id);

  function byPhone(digits: string): Prisma.Sql[] {
    const reversed = [...digits].reverse().join('');
    const people = Prisma.sql`select w.id from person w where w.tenant_id = ${tenant}`;
    return [
      Prisma.sql`${ticket} and t.contact_phone ~>=~ ${digits} and t.contact_phone ~<~ ${digits + last} ${newest}`,
      Prisma.sql`${ticket} and t.person_id in (
        (${people} and w.phone ~>=~ ${digits} and w.phone ~<~ ${digits + last} limit ${mostPlaces})
        union all (${people} and w.phone_reversed ~>=~ ${reversed} and w.phone_reversed ~<~ ${reversed + last} limit ${mostPlaces})) ${newest}`,
    ];
  }
}

function numbered(words: SearchWord[], ticket: Prisma.Sql): Prisma.Sql[] {
  const [word] = words;
  return words.length === 1 && word && /^\d{1,15}$/.test(word.typed)
    ? [Prisma.sql`${ticket} and t.number = ${BigInt(word.typed)}`]
    : [];
}

/** Of a single character nothing useful begins. */
function beginnings({ forms, typed }: SearchWord): string[] {
  return typed.length > 1 || /\p{Script=Han}/u.test(typed) ? forms : [];
}

/** Every further word is part of the title or of the name of the place, unless the title begins with all that was typed. */
function narrowing(words: SearchWord[], q: string, tenant: Prisma.Sql): Prisma.Sql {
  if (words.length === 0) return Prisma.empty;
  const each = words.map(
    ({
      forms,
    }) => Prisma.sql`exists (select from unnest(${forms}::text[]) as form where strpos(t.title, form) > 0
      or strpos(c.name, form) > 0 or strpos(coalesce(b.name, ''), form) > 0 or strpos(coalesce(p.code, ''), form) > 0)`,
  );
  return Prisma.sql`join ticket t on t.tenant_id = ${tenant} and t.id = f.id
    join community c on c.tenant_id = ${tenant} and c.id = t.community_id
    left join building b on b.tenant_id = ${tenant} and b.id = t.building_id
    left join property p on p.tenant_id = ${tenant} and p.id = t.property_id
    where (${Prisma.join(each, ' and ')}) or starts_with(t.title, ${q.trim()})`;
}
