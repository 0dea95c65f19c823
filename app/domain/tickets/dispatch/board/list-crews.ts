import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { distanceKm, type Place } from '../candidates/distance-km.ts';

export type CrewMember = {
  membershipId: string;
  name: string;
  department: string | null;
  phone: string | null;
  status: string;
  statusAt: Date | null;
  isRostered: boolean;
  load: number;
  /** Null where they do not share it, are off duty, or it is too old to mean anything. */
  position: (Place & { at: Date; nearest: { name: string; km: number } | null }) | null;
};

export type MappedCommunity = Place & { id: string; name: string };

type Row = Omit<CrewMember, 'position'> & {
  latitude: number | null;
  longitude: number | null;
  positionAt: Date | null;
};

/** So old, a position says nothing any more. */
const freshHours = 2;

/** Everybody who takes tickets, what they say of themselves, and where those are who share it; and where the communities are. */
export const listCrews = operation({
  name: 'staff.crews',
  kind: 'read',
  input: z.object({}),
  can: ['dispatch', 'Ticket'],
  async run({ db, tenantId, now }): Promise<{ crews: CrewMember[]; communities: MappedCommunity[] }> {
    const since = new Date(now.getTime() - freshHours * 3_600_000);
    const rows = await db.$queryRaw<Row[]>`
      select m.id as "membershipId", m.name, d.name as department, s.phone, s.status, s.status_at as "statusAt",
        exists (select from duty_shift x where x.tenant_id = m.tenant_id and x.membership_id = m.id and x.starts_at <= ${now} and x.ends_at > ${now}) as "isRostered",
        (select count(*)::int from ticket t where t.tenant_id = m.tenant_id and t.assignee_id = m.id and t.status in
          ('assigned', 'acknowledged', 'on_the_way', 'working', 'waiting_material', 'waiting_approval', 'waiting_customer')) as load,
        case when seen.is_fresh then s.latitude::float8 end as latitude, case when seen.is_fresh then s.longitude::float8 end as longitude,
        case when seen.is_fresh then s.position_at end as "positionAt"
      from staff_profile s
      cross join lateral (select s.shares_position and s.status <> 'off' and s.position_at >= ${since} as is_fresh) seen
      join membership m on m.tenant_id = s.tenant_id and m.id = s.membership_id and m.status = 'active'
      left join department d on d.tenant_id = s.tenant_id and d.id = s.department_id
      where s.tenant_id = ${tenantId}::uuid and s.takes_tickets and s.left_on is null
      order by (s.status = 'off')::int, d.position nulls last, m.name, m.id limit 300`;
    const places = await db.community.findMany({
      where: { tenantId, latitude: { not: null }, longitude: { not: null } },
      select: { id: true, name: true, latitude: true, longitude: true },
      orderBy: { name: 'asc' },
      take: 300,
    });
    const communities = places.map((row) => ({
      ...row,
      latitude: Number(row.latitude),
      longitude: Number(row.longitude),
    }));
    return {
      communities,
      crews: rows.map(({ latitude, longitude, positionAt, ...row }) => ({
        ...row,
        position:
          latitude === null || longitude === null || positionAt === null
            ? null
            : {
                latitude,
                longitude,
                at: positionAt,
                nearest: nearestOf({ latitude, longitude }, communities),
              },
      })),
    };
  },
});

function nearestOf(from: Place, communities: MappedCommunity[]): { name: string; km: number } | null {
  let nearest: { name: string; km: number } | null = null;
  for (const community of communities) {
    const km = Math.round(distanceKm(from, community) * 10) / 10;
    if (!nearest || km < nearest.km) nearest = { name: community.name, km };
  }
  return nearest;
}
