import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TicketUrgency } from '../desk/urgencies.ts';
import type { ClockStage, TicketKind, TicketStatus } from '../machine/transitions.ts';
import { ticketFilterSchema, ticketsWhere } from './ticket-filter.ts';

const input = ticketFilterSchema.extend({
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** A ticket as a line of a list. */
export type TicketLine = {
  id: string;
  number: bigint;
  kind: TicketKind;
  status: TicketStatus;
  urgency: TicketUrgency;
  confidential: boolean;
  title: string;
  categoryName: string;
  groupName: string | null;
  communityName: string;
  buildingName: string | null;
  /** Null for a public area, which `place` describes. */
  propertyCode: string | null;
  place: string | null;
  contactName: string | null;
  contactPhone: string | null;
  departmentName: string | null;
  /** Whoever has it in hand, of the staff or from outside. */
  handName: string | null;
  createdAt: Date;
  expectedAt: Date | null;
  /** The service level that ends next of those that run; null where none does. */
  dueStage: ClockStage | null;
  dueAt: Date | null;
};

/** Tickets that the caller may see, newest first, a page at a time. */
export const listTickets = operation({
  name: 'ticket.list',
  kind: 'read',
  input,
  can: ['read', 'Ticket'],
  async run(scope, filter): Promise<{ tickets: TicketLine[]; next: string | null; previous: string | null }> {
    const { db, tenantId, ability } = scope;
    const before = readPlace(filter.before);
    const after = before ? null : readPlace(filter.after);
    const direction = before ? 'asc' : 'desc';
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Ticket'),
          await ticketsWhere(scope, filter),
          before ? beyond(before, 'gt') : after ? beyond(after, 'lt') : {},
        ],
      },
      orderBy: [{ createdAt: direction }, { id: direction }],
      take: filter.limit + 1,
      select: { id: true, createdAt: true },
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit);
    if (before) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      tickets: await linesOf(
        scope,
        page.map(({ id }) => id),
      ),
      next: last && (before || more) ? writePlace(last) : null,
      previous: first && (before ? more : after) ? writePlace(first) : null,
    };
  },
});

/** Tickets as lines, in the order of their ids. That they may be seen is the caller's to know. */
export async function linesOf(
  { db, tenantId }: OperationScope,
  ids: readonly string[],
): Promise<TicketLine[]> {
  if (ids.length === 0) return [];
  const tenant = Prisma.sql`${tenantId}::uuid`;
  return db.$queryRaw<TicketLine[]>`
    select t.id, t.number, t.kind, t.status, t.urgency, t.confidential, t.title, k.name as "categoryName", g.name as "groupName",
      c.name as "communityName", b.name as "buildingName", p.code as "propertyCode", t.place, t.contact_name as "contactName",
      t.contact_phone as "contactPhone", d.name as "departmentName", coalesce(m.name, x.name) as "handName",
      t.created_at as "createdAt", t.expected_at as "expectedAt", n.stage as "dueStage", n.due_at as "dueAt"
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, place)
    join ticket t on t.tenant_id = ${tenant} and t.id = wanted.id
    join ticket_category k on k.tenant_id = ${tenant} and k.id = t.category_id
    left join ticket_category g on g.tenant_id = ${tenant} and g.id = k.parent_id
    join community c on c.tenant_id = ${tenant} and c.id = t.community_id
    left join building b on b.tenant_id = ${tenant} and b.id = t.building_id
    left join property p on p.tenant_id = ${tenant} and p.id = t.property_id
    left join department d on d.tenant_id = ${tenant} and d.id = t.department_id
    left join membership m on m.tenant_id = ${tenant} and m.id = t.assignee_id
    left join contractor x on x.tenant_id = ${tenant} and x.id = t.contractor_id
    left join lateral (select l.stage, l.due_at from ticket_clock l
      where l.tenant_id = ${tenant} and l.ticket_id = t.id and l.met_at is null and l.due_at is not null
      order by l.due_at limit 1) n on true
    order by wanted.place`;
}

type Place = { createdAt: Date; id: string };

function writePlace({ createdAt, id }: Place): string {
  return `${createdAt.getTime()}_${id}`;
}

function readPlace(cursor: string | null | undefined): Place | null {
  const [time = '', id = ''] = (cursor ?? '').split('_');
  if (!/^\d{1,15}$/.test(time) || !isId(id)) return null;
  return { createdAt: new Date(Number(time)), id };
}

/**
 * The first condition is for the index, the second for tickets of the same moment: as a cursor carries it, that is a millisecond, and the database counts
 * finer.
 */
function beyond({ createdAt, id }: Place, side: 'lt' | 'gt'): Prisma.TicketWhereInput {
  const next = new Date(createdAt.getTime() + 1);
  return side === 'lt'
    ? { AND: [{ createdAt: { lt: next } }, { OR: [{ createdAt: { lt: createdAt } }, { id: { lt: id } }] }] }
    : {
        AND: [{ createdAt: { gte: createdAt } }, { OR: [{ createdAt: { gte: next } }, { id: { gt: id } }] }],
      };
}
