import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { SearchWord } from './search-words.ts';

/** No text sorts after it, so that a word with it is where what begins with the word ends. */
const last = '\u{10ffff}';

export type BeginningTerms = {
  tenantId: string;
  /** The company's local day: those count who hold a property on it. */
  today: Day;
  /** How many are taken of each way in, the first by its index. */
  limit: number;
};

/**
 * The properties that a word may mean, as a query of `id` and `rank`: what begins a code (1), a room (2), the name (3) or the phone number (4) of who holds it, or ends the number (5).
 * Every way in is a range of an index, whatever the size of the register.
 */
export function propertiesBeginning(
  { forms, digits }: SearchWord,
  { tenantId, today, limit }: BeginningTerms,
): Prisma.Sql {
  const property = Prisma.sql`select p.id from property p where p.tenant_id = ${tenantId}::uuid`;
  const person = Prisma.sql`select w.id from person w where w.tenant_id = ${tenantId}::uuid`;
  const number = digits ? [digits] : [];
  const ways: [rank: number, found: Prisma.Sql | null][] = [
    [1, beginning(forms, limit, Prisma.sql`p.code`, property)],
    [2, beginning(forms, limit, Prisma.sql`p.room`, property)],
    [3, heldBy(beginning(forms, limit, Prisma.sql`w.name`, person))],
    [4, heldBy(beginning(number, limit, Prisma.sql`w.phone`, person))],
    [5, heldBy(beginning(number.map(reversed), limit, Prisma.sql`w.phone_reversed`, person))],
  ];
  return Prisma.join(
    ways.flatMap(([rank, found]) =>
      found ? [Prisma.sql`select id, ${rank}::int as rank from (${found}) as way`] : [],
    ),
    ' union all ',
  );

  function heldBy(people: Prisma.Sql | null): Prisma.Sql | null {
    if (!people) return null;
    return Prisma.sql`select t.property_id as id from (${people}) as who
      join tenure t on t.tenant_id = ${tenantId}::uuid and t.person_id = who.id and ${heldToday(today)} limit ${limit}`;
  }
}

/** Of tenures `t`: those that hold on the day. */
export function heldToday(today: Day): Prisma.Sql {
  return Prisma.sql`(t.starts_on is null or t.starts_on <= ${today}::date) and (t.ends_on is null or t.ends_on > ${today}::date)`;
}

/**
 * The rows whose column begins with one of the texts, by a range of its index for each: written out one by one, since from a join with the texts the
 * database would conclude that it has to read everything.
 */
function beginning(
  texts: readonly string[],
  limit: number,
  column: Prisma.Sql,
  select: Prisma.Sql,
): Prisma.Sql | null {
  if (texts.length === 0) return null;
  const each = texts.map(
    (text) =>
      Prisma.sql`(${select} and ${column} ~>=~ ${text} and ${column} ~<~ ${text + last} order by ${column} using ~<~ limit ${limit})`,
  );
  return Prisma.sql`select id from (${Prisma.join(each, ' union all ')}) as begun`;
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}
