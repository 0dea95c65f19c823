import { z } from 'zod';
import { heldToday, propertiesBeginning } from '#app/domain/search/properties-beginning.ts';
import { searchWords } from '#app/domain/search/search-words.ts';
import { localDay } from '#app/kernel/dates.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { openStatuses } from '../machine/transitions.ts';

export type CallerHome = {
  propertyId: string;
  code: string;
  communityId: string;
  communityName: string;
  /** Who holds it now, the one whose number or name was typed first; empty where the reader may not see people. */
  holders: { personId: string; name: string; phone: string | null }[];
  /** Tickets of the home that are not over: the caller may ask about one of them. */
  openTickets: number;
};

const shown = 8;
/** Of several words, how many properties the last may mean before the others narrow them down. */
const narrowed = 200;

/**
 * The homes that somebody at the telephone may mean by a phone number, its end, a room or the beginning of a name. Every way in is a range of an index,
 * whatever the size of the register.
 */
export const findCallers = operation({
  name: 'ticket.find-callers',
  kind: 'read',
  input: z.object({ q: z.string().trim().max(60) }),
  can: ['create', 'Ticket'],
  async run(scope, { q }): Promise<CallerHome[]> {
    const { db, ctx, tenantId, ability, now } = scope;
    const words = searchWords(q);
    const sought = words.at(-1);
    if (!sought) return [];
    const today = localDay(now, ctx.tenant.timeZone);
    const limit = words.length > 1 ? narrowed : shown * 3;
    const candidates = await db.$queryRaw<{ id: string }[]>`
      select id, min(rank) as rank from (${propertiesBeginning(sought, { tenantId, today, limit })}) as way group by id order by 2, 1 limit ${limit}`;
    const rank = new Map(candidates.map(({ id }, index) => [id, index]));
    const others = words.slice(0, -1);
    const rows = await db.property.findMany({
      where: {
        AND: [
          { tenantId, id: { in: [...rank.keys()] } },
          accessible(ability, 'Property'),
          ...others.map(({ forms }) => ({
            OR: forms.flatMap((form) => [
              { code: { contains: form } },
              { community: { name: { contains: form } } },
              { building: { name: { contains: form } } },
            ]),
          })),
        ],
      },
      select: { id: true, code: true, communityId: true, community: { select: { name: true } } },
    });
    const found = rows.sort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)).slice(0, shown);
    const ids = found.map(({ id }) => id);
    const [holders, open] = [await holdersOf(scope, ids, today, sought.digits), await openOf(scope, ids)];
    return found.map(({ id, code, communityId, community }) => ({
      propertyId: id,
      code,
      communityId,
      communityName: community.name,
      holders: holders.get(id) ?? [],
      openTickets: open.get(id) ?? 0,
    }));
  },
});

async function holdersOf(
  { db, tenantId, ability }: OperationScope,
  propertyIds: string[],
  today: string,
  digits: string | null,
): Promise<Map<string, CallerHome['holders']>> {
  const found = new Map<string, CallerHome['holders']>();
  if (propertyIds.length === 0 || !ability.can('read', 'Person')) return found;
  const rows = await db.$queryRaw<
    { propertyId: string; personId: string; name: string; phone: string | null }[]
  >`
    select t.property_id as "propertyId", w.id as "personId", w.name, w.phone
    from tenure t join person w on w.tenant_id = t.tenant_id and w.id = t.person_id
    where t.tenant_id = ${tenantId}::uuid and t.property_id = any(${propertyIds}::uuid[]) and ${heldToday(today)}
    order by (w.phone is not null and strpos(w.phone, ${digits ?? '-'}) > 0) desc, t.is_payer desc, t.id`;
  for (const { propertyId, ...holder } of rows)
    found.set(propertyId, [...(found.get(propertyId) ?? []), holder]);
  return found;
}

async function openOf(
  { db, tenantId, ability }: OperationScope,
  propertyIds: string[],
): Promise<Map<string, number>> {
  if (propertyIds.length === 0 || !ability.can('read', 'Ticket')) return new Map();
  const rows = await db.ticket.groupBy({
    by: ['propertyId'],
    where: {
      AND: [
        { tenantId, propertyId: { in: propertyIds }, status: { in: [...openStatuses] } },
        accessible(ability, 'Ticket'),
      ],
    },
    _count: true,
  });
  return new Map(
    rows.flatMap(({ propertyId, _count }) => (propertyId ? [[propertyId, _count] as const] : [])),
  );
}
