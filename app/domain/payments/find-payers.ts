import { z } from 'zod';
import { heldToday, propertiesBeginning } from '#app/domain/search/properties-beginning.ts';
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
    const held = heldToday(today);
    return db.$queryRaw<PayerFound[]>`
      with candidate as (${propertiesBeginning(sought, { tenantId, today, limit })}),
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
