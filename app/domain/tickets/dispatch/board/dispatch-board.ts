import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TicketStatus } from '../../machine/transitions.ts';
import { inHandStatuses, mostCounted, waitingStatuses } from './board-statuses.ts';

export type BoardCard = {
  id: string;
  number: bigint;
  title: string;
  category: string;
  place: string;
  urgency: string;
  status: TicketStatus;
  department: string | null;
  wishedFrom: Date | null;
  expectedAt: Date | null;
  /** When the service level that runs is due next; null where none runs. */
  dueAt: Date | null;
  createdAt: Date;
};

export type BoardLane = {
  /** How many there are, counted to `mostCounted`. */
  count: number;
  cards: BoardCard[];
};
export type WorkerLane = BoardLane & {
  membershipId: string;
  name: string;
  status: string;
  isRostered: boolean;
  department: string | null;
  skills: string[];
};
export type ContractorLane = BoardLane & { contractorId: string; name: string };

export type DispatchBoard = {
  waiting: BoardLane;
  pool: BoardLane;
  workers: WorkerLane[];
  contractors: ContractorLane[];
};

const cardsOfColumn = 20;
const cardsOfWorker = 5;
const mostWorkers = 60;

type Counted = { id: string; count: number };
type Placed = { laneId: string; id: string; count: number };

/**
 * What waits to be given out, what lies in the pool, and what each worker and contractor has in hand: the most urgent first. What is told in
 * confidence goes other ways. A department's board has its own tickets and people.
 */
export const dispatchBoard = operation({
  name: 'ticket.board',
  kind: 'read',
  input: z.object({ departmentId: z.uuid().nullish(), communityId: z.uuid().nullish() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { departmentId, communityId }): Promise<DispatchBoard> {
    const narrowed = Prisma.sql`not t.confidential
      ${departmentId ? Prisma.sql`and t.department_id = ${departmentId}::uuid` : Prisma.empty}
      ${communityId ? Prisma.sql`and t.community_id = ${communityId}::uuid` : Prisma.empty}`;
    const waiting = await column(scope, waitingStatuses, narrowed);
    const pool = await column(scope, ['pooled'], narrowed);
    const workers = await workersOf(scope, departmentId ?? null);
    const inHand = await lanes(
      scope,
      Prisma.sql`t.assignee_id`,
      workers.map(({ membershipId }) => membershipId),
      communityId,
    );
    const firms = await contractorsAtWork(scope, narrowed);
    const atFirms = await lanes(
      scope,
      Prisma.sql`t.contractor_id`,
      firms.map(({ id }) => id),
      communityId,
    );
    const ids = [...waiting, ...pool, ...inHand, ...atFirms].map(({ id }) => id);
    const cards = await cardsOf(scope, ids);
    const laneOf = (placed: readonly Counted[]): BoardLane => ({
      count: placed[0]?.count ?? 0,
      cards: placed.flatMap(({ id }) => cards.get(id) ?? []),
    });
    const of = (all: Placed[], laneId: string) => laneOf(all.filter((placed) => placed.laneId === laneId));
    return {
      waiting: laneOf(waiting),
      pool: laneOf(pool),
      workers: workers.map((worker) => ({ ...worker, ...of(inHand, worker.membershipId) })),
      contractors: firms.map(({ id, name }) => ({ contractorId: id, name, ...of(atFirms, id) })),
    };
  },
});

const byUrgency = Prisma.sql`array_position(array['emergency', 'urgent', 'normal'], t.urgency), t.created_at, t.id`;

function column(
  { db, tenantId }: OperationScope,
  statuses: readonly TicketStatus[],
  narrowed: Prisma.Sql,
): Promise<Counted[]> {
  return db.$queryRaw<Counted[]>`
    select t.id, (select count(*)::int from (select from ticket t where t.tenant_id = ${tenantId}::uuid and t.status = any(${[...statuses]}::text[])
      and ${narrowed} limit ${mostCounted}) counted) as count
    from ticket t where t.tenant_id = ${tenantId}::uuid and t.status = any(${[...statuses]}::text[]) and ${narrowed}
    order by ${byUrgency} limit ${cardsOfColumn}`;
}

/** The first few of each lane, by an index of its own for each. */
function lanes(
  { db, tenantId }: OperationScope,
  owner: Prisma.Sql,
  laneIds: string[],
  communityId: string | null | undefined,
): Promise<Placed[]> {
  if (laneIds.length === 0) return Promise.resolve([]);
  const theirs = Prisma.sql`t.tenant_id = ${tenantId}::uuid and ${owner} = lane.id and t.status = any(${[...inHandStatuses]}::text[])
    and not t.confidential ${communityId ? Prisma.sql`and t.community_id = ${communityId}::uuid` : Prisma.empty}`;
  return db.$queryRaw<Placed[]>`
    select lane.id as "laneId", first.id, first.count from unnest(${laneIds}::uuid[]) lane(id)
    cross join lateral (
      select t.id, least(count(*) over (), ${mostCounted})::int as count from ticket t where ${theirs} order by ${byUrgency} limit ${cardsOfWorker}) first`;
}

async function workersOf(
  { db, tenantId, now }: OperationScope,
  departmentId: string | null,
): Promise<Omit<WorkerLane, keyof BoardLane>[]> {
  return db.$queryRaw`
    select m.id as "membershipId", m.name, s.status, d.name as department,
      exists (select from duty_shift x where x.tenant_id = m.tenant_id and x.membership_id = m.id and x.starts_at <= ${now} and x.ends_at > ${now}) as "isRostered",
      coalesce((select array_agg(k.skill order by k.skill) from staff_skill k where k.tenant_id = m.tenant_id and k.membership_id = m.id), '{}') as skills
    from staff_profile s
    join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id and m.status = 'active'
    left join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
    where s.tenant_id = ${tenantId}::uuid and s.takes_tickets and s.left_on is null
      ${departmentId ? Prisma.sql`and s.department_id = ${departmentId}::uuid` : Prisma.empty}
    order by (s.status = 'off')::int, d.position nulls last, m.name, m.id limit ${mostWorkers}`;
}

function contractorsAtWork(
  { db, tenantId }: OperationScope,
  narrowed: Prisma.Sql,
): Promise<{ id: string; name: string }[]> {
  return db.$queryRaw`
    select c.id, c.name from contractor c where c.tenant_id = ${tenantId}::uuid and exists (
      select from ticket t where t.tenant_id = c.tenant_id and t.contractor_id = c.id and t.status = any(${[...inHandStatuses]}::text[]) and ${narrowed})
    order by c.name limit 30`;
}

/** Of those that the caller may give out, what their cards show: one statement, for there are hundreds. */
async function cardsOf(
  { db, tenantId, ability }: OperationScope,
  placed: string[],
): Promise<Map<string, BoardCard>> {
  const allowed = await db.ticket.findMany({
    where: { AND: [{ tenantId, id: { in: placed } }, accessible(ability, 'Ticket', 'dispatch')] },
    select: { id: true },
  });
  const ids = allowed.map(({ id }) => id);
  const rows = await db.$queryRaw<BoardCard[]>`
    select t.id, t.number, t.title, t.urgency, t.status, t.wished_from as "wishedFrom", t.expected_at as "expectedAt", t.created_at as "createdAt",
      c.name as category, concat_ws(' ', m.name, coalesce(p.code, t.place)) as place, d.name as department,
      (select min(k.due_at) from ticket_clock k where k.tenant_id = t.tenant_id and k.ticket_id = t.id and k.met_at is null) as "dueAt"
    from unnest(${ids}::uuid[]) wanted(id)
    join ticket t on t.tenant_id = ${tenantId}::uuid and t.id = wanted.id
    join ticket_category c on c.tenant_id = t.tenant_id and c.id = t.category_id
    join community m on m.tenant_id = t.tenant_id and m.id = t.community_id
    left join property p on p.tenant_id = t.tenant_id and p.id = t.property_id
    left join department d on d.tenant_id = t.tenant_id and d.id = t.department_id`;
  return new Map(rows.map((row) => [row.id, row]));
}
