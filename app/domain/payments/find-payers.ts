import { z } from 'zod';
import { searchWords } from '#app/domain/search/search-words.ts';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';

export type PayerFound = {
  propertyId: string;
  code: string;
  communityName: string;
  /** Those who hold it now, the payer first. */
  holders: string[];
  /** What is open on its bills, in minor units, due or not. */
  openAmount: bigint;
};

const shown = 8;
/** Of several words, how many properties the last may mean before the others narrow them down. */
const narrowed = 400;
/** No text sorts after it, so that a word with it is where what begins with the word ends. */
const last = '\u{10ffff}';

/**
 * The properties that a cashier may mean by a few keystrokes: what begins a code, a room, the name or the phone number of who holds it, or ends the number.
 * Words before the last name the community or the building, or say more of the same. Every way in is a range of an index, whatever the size of the register.
 */
export const findPayers = operation({
  name: 'payment.find-payers',
  kind: 'read',
  input: z.object({ q: z.string().trim().max(60) }),
  can: ['create', 'Payment'],
  async run(scope, { q }): Promise<PayerFound[]> {
    const { db, ctx, tenantId, now } = scope;
    const words = searchWords(q);
    const sought = words.at(-1);
    if (!sought) return [];
    const today = localDay(now, ctx.tenant.timeZone);
    const limit = words.length > 1 ? narrowed : shown;
    const digits = sought.digits ?? '';
    const held = Prisma.sql`(t.starts_on is null or t.starts_on <= ${today}::date) and (t.ends_on is null or t.ends_on > ${today}::date)`;
    const ofPerson = (rank: number, found: Prisma.Sql) => Prisma.sql`
      (select t.property_id as id, ${rank}::int as rank from (${found} limit ${limit}) who
       join tenure t on t.tenant_id = ${tenantId}::uuid and t.person_id = who.id and ${held} limit ${limit})`;
    const properties = (column: Prisma.Sql) =>
      beginning(
        sought.forms,
        limit,
        column,
        Prisma.sql`select p.id from property p where p.tenant_id = ${tenantId}::uuid`,
      );
    return db.$queryRaw<PayerFound[]>`
      with candidate as (
        select id, 1 as rank from (${properties(Prisma.sql`p.code`)}) as named
        union all
        select id, 2 from (${properties(Prisma.sql`p.room`)}) as named
        union all
        ${ofPerson(3, beginning(sought.forms, limit, Prisma.sql`w.name`, Prisma.sql`select w.id from person w where w.tenant_id = ${tenantId}::uuid`))}
        union all
        ${ofPerson(4, digitRange(tenantId, 'phone', digits))}
        union all
        ${ofPerson(5, digitRange(tenantId, 'phone_reversed', [...digits].reverse().join('')))}
      ),
      found as (
        select p.id, p.code, c.name as community_name, min(k.rank) as rank
        from candidate k join property p on p.tenant_id = ${tenantId}::uuid and p.id = k.id
        join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
        left join building b on b.tenant_id = p.tenant_id and b.id = p.building_id
        where ${narrowing(scope, words.slice(0, -1), held)}
        group by p.id, p.code, c.name
        order by min(k.rank), p.code, p.id limit ${shown}
      )
      select f.id as "propertyId", f.code, f.community_name as "communityName",
        array(select w.name from tenure t join person w on w.tenant_id = t.tenant_id and w.id = t.person_id
          where t.tenant_id = ${tenantId}::uuid and t.property_id = f.id and ${held} order by t.is_payer desc, t.id) as holders,
        (select coalesce(sum(b.amount - b.paid_amount - b.credited_amount), 0)::bigint from bill b
          where b.tenant_id = ${tenantId}::uuid and b.property_id = f.id and b.status = 'open') as "openAmount"
      from found f order by f.rank, f.code, f.id`;
  },
});

/**
 * The rows whose column begins with one of the forms, by a range of its index for each: written out one by one, since from a join with the forms the
 * database would conclude that it has to read everything.
 */
function beginning(
  forms: readonly string[],
  limit: number,
  column: Prisma.Sql,
  select: Prisma.Sql,
): Prisma.Sql {
  const each = forms.map(
    (form) =>
      Prisma.sql`(${select} and ${column} ~>=~ ${form} and ${column} ~<~ ${form + last} order by ${column} using ~<~ limit ${limit})`,
  );
  return Prisma.sql`select id from (${Prisma.join(each, ' union all ')}) as begun`;
}

/** People whose number, or whose number read backwards, begins with some digits; nobody for none. */
function digitRange(tenantId: string, column: 'phone' | 'phone_reversed', digits: string): Prisma.Sql {
  const name = column === 'phone' ? Prisma.sql`w.phone` : Prisma.sql`w.phone_reversed`;
  return Prisma.sql`select w.id from person w
    where w.tenant_id = ${tenantId}::uuid and ${digits} <> '' and ${name} ~>=~ ${digits} and ${name} ~<~ ${digits + last}`;
}

/** Every further word is part of the name of the place, of the code, or of who lives there. */
function narrowing(
  { tenantId }: OperationScope,
  words: ReturnType<typeof searchWords>,
  held: Prisma.Sql,
): Prisma.Sql {
  const each = words.map(
    ({
      forms,
    }) => Prisma.sql`exists (select from unnest(${forms}::text[]) as form where strpos(c.name, form) > 0
      or strpos(coalesce(b.name, ''), form) > 0 or strpos(p.code, form) > 0
      or exists (select from tenure t join person w on w.tenant_id = t.tenant_id and w.id = t.person_id
        where t.tenant_id = ${tenantId}::uuid and t.property_id = p.id and ${held} and strpos(w.name, form) > 0))`,
  );
  return each.length > 0 ? Prisma.join(each, ' and ') : Prisma.sql`true`;
}
