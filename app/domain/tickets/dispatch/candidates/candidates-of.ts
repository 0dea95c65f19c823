import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { distanceKm, type Place } from './distance-km.ts';
import { type DispatchWeights, defaultWeights, type Score, scoreCandidate } from './score-candidate.ts';

/** Why somebody is not chosen by the system; whoever gives out work by hand may choose them all the same. */
export type Obstacle = 'other_department' | 'skills' | 'off_duty' | 'has_it';

export type Candidate = {
  membershipId: string;
  name: string;
  department: { id: string; name: string } | null;
  status: string;
  /** Has a duty shift at the time. */
  isRostered: boolean;
  missingSkills: string[];
  load: number;
  distanceKm: number | null;
  /** From what the distance is known: their phone, or where they last worked. */
  seenBy: 'position' | 'last_ticket' | null;
  score: Score;
  obstacles: Obstacle[];
};

type Row = {
  membershipId: string;
  name: string;
  departmentId: string | null;
  department: string | null;
  status: string;
  isRostered: boolean;
  missingSkills: string[];
  load: number;
  latitude: number | null;
  longitude: number | null;
  lastLatitude: number | null;
  lastLongitude: number | null;
};

/** A position is one of now for so long, and a ticket tells where somebody is for so long. */
const freshPositionMinutes = 120;
const freshTicketMinutes = 240;

/**
 * Everybody who takes tickets, whoever fits best first; those with an obstacle after all others. An appointment asks who is on duty when it is wished,
 * anything else who is on duty now.
 */
export async function candidatesOf(scope: OperationScope, ticket: Ticket): Promise<Candidate[]> {
  const { db, tenantId, now } = scope;
  const category = await db.ticketCategory.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticket.categoryId } },
    select: { skills: true },
  });
  const community = await db.community.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticket.communityId } },
    select: { latitude: true, longitude: true },
  });
  const place = placeOf(community.latitude, community.longitude);
  const weights = await weightsOf(scope);
  const later = ticket.wishedFrom !== null && ticket.wishedFrom > now;
  const rows = await facts(scope, category.skills, later ? (ticket.wishedFrom as Date) : now);
  return rows
    .map((row) => candidateOf(row, { ticket, place, weights, needed: category.skills.length, later }))
    .sort(
      (a, b) =>
        Number(a.obstacles.length > 0) - Number(b.obstacles.length > 0) ||
        b.score.total - a.score.total ||
        a.load - b.load ||
        (a.membershipId < b.membershipId ? -1 : 1),
    );
}

type Wanted = {
  ticket: Ticket;
  place: Place | null;
  weights: DispatchWeights;
  needed: number;
  later: boolean;
};

function candidateOf(row: Row, { ticket, place, weights, needed, later }: Wanted): Candidate {
  const position = placeOf(row.latitude, row.longitude);
  const last = placeOf(row.lastLatitude, row.lastLongitude);
  const seen = position ?? last;
  const km = seen && place ? distanceKm(seen, place) : null;
  // What they say of themselves now tells nothing about the day of an appointment.
  const onDuty = later
    ? row.isRostered
    : row.status === 'on_duty' || row.status === 'busy' || (row.isRostered && row.status !== 'break');
  const obstacles: Obstacle[] = [
    ...(ticket.departmentId && row.departmentId !== ticket.departmentId ? ['other_department' as const] : []),
    ...(row.missingSkills.length > 0 ? ['skills' as const] : []),
    ...(onDuty ? [] : ['off_duty' as const]),
    ...(ticket.assigneeId === row.membershipId ? ['has_it' as const] : []),
  ];
  return {
    membershipId: row.membershipId,
    name: row.name,
    department: row.departmentId && row.department ? { id: row.departmentId, name: row.department } : null,
    status: row.status,
    isRostered: row.isRostered,
    missingSkills: row.missingSkills,
    load: row.load,
    distanceKm: km === null ? null : Math.round(km * 10) / 10,
    seenBy: km === null ? null : position ? 'position' : 'last_ticket',
    score: scoreCandidate(
      {
        neededSkills: needed,
        heldSkills: needed - row.missingSkills.length,
        load: row.load,
        distanceKm: km,
      },
      weights,
    ),
    obstacles,
  };
}

/** One statement for all of them; each part goes by an index of the member. */
function facts({ db, tenantId, now }: OperationScope, skills: string[], at: Date): Promise<Row[]> {
  const positionSince = new Date(now.getTime() - freshPositionMinutes * 60_000);
  const ticketSince = new Date(now.getTime() - freshTicketMinutes * 60_000);
  return db.$queryRaw<Row[]>`
    select m.id as "membershipId", m.name, s.department_id as "departmentId", d.name as department, s.status,
      exists (select from duty_shift x where x.tenant_id = m.tenant_id and x.membership_id = m.id and x.starts_at <= ${at} and x.ends_at > ${at}) as "isRostered",
      coalesce((select array_agg(needed.skill order by needed.skill) from unnest(${skills}::text[]) needed(skill) where not exists (
        select from staff_skill k where k.tenant_id = m.tenant_id and k.membership_id = m.id and k.skill = needed.skill)), '{}') as "missingSkills",
      (select count(*)::int from ticket t where t.tenant_id = m.tenant_id and t.assignee_id = m.id and t.status in
        ('assigned', 'acknowledged', 'on_the_way', 'working', 'waiting_material', 'waiting_approval', 'waiting_customer')) as load,
      case when s.shares_position and s.status <> 'off' and s.position_at >= ${positionSince} then s.latitude::float8 end as latitude,
      case when s.shares_position and s.status <> 'off' and s.position_at >= ${positionSince} then s.longitude::float8 end as longitude,
      seen.latitude::float8 as "lastLatitude", seen.longitude::float8 as "lastLongitude"
    from staff_profile s
    join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id and m.status = 'active'
    left join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
    left join lateral (
      select c.latitude, c.longitude from ticket_event e
      join ticket t on t.tenant_id = e.tenant_id and t.id = e.ticket_id
      join community c on c.tenant_id = t.tenant_id and c.id = t.community_id
      where e.tenant_id = m.tenant_id and e.actor_id = m.id and e.created_at >= ${ticketSince} and e.event in ('arrive', 'finish')
      order by e.created_at desc limit 1) seen on true
    where s.tenant_id = ${tenantId}::uuid and s.takes_tickets and s.left_on is null
      and exists (select from membership_role mr join role_permission rp on rp.tenant_id = mr.tenant_id and rp.role_id = mr.role_id
        where mr.tenant_id = m.tenant_id and mr.membership_id = m.id
          and rp.subject in ('Ticket', 'all') and rp.action in ('work', 'manage'))`;
}

async function weightsOf({ db, tenantId }: OperationScope): Promise<DispatchWeights> {
  const policy = await db.ticketPolicy.findUnique({ where: { tenantId } });
  if (!policy) return defaultWeights;
  return { skill: policy.skillWeight, load: policy.loadWeight, distance: policy.distanceWeight };
}

function placeOf(latitude: unknown, longitude: unknown): Place | null {
  return latitude === null || longitude === null
    ? null
    : { latitude: Number(latitude), longitude: Number(longitude) };
}
