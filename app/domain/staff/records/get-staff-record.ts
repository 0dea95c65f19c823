import { z } from 'zod';
import { addDays, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import type { StaffStatus } from './staff-statuses.ts';

export type StaffRecord = {
  id: string;
  name: string;
  email: string;
  number: string | null;
  phone: string | null;
  jobTitle: string | null;
  department: { id: string; name: string } | null;
  hiredOn: Day | null;
  leftOn: Day | null;
  status: StaffStatus;
  statusAt: Date | null;
  takesTickets: boolean;
  skills: string[];
  certificates: {
    id: string;
    name: string;
    number: string | null;
    issuedOn: Day | null;
    expiresOn: Day | null;
    /** `ended`, `ending` within 60 days, or neither. */
    state: 'ended' | 'ending' | 'valid';
    /** The name of its paper, where there is one and the reader may open it. */
    fileName: string | null;
  }[];
  history: {
    id: string;
    startsOn: Day;
    endsOn: Day | null;
    /** Null for the company itself. */
    employer: string | null;
    departmentName: string | null;
    jobTitle: string;
    note: string | null;
  }[];
  /** What they have in hand, and what they finished in the last 30 days. */
  openTickets: number;
  finishedTickets: number;
  nextShift: { startsAt: Date; endsAt: Date } | null;
};

/** Everything that the company keeps of a member of its staff. @throws DomainError `not_found` */
export const getStaffRecord = operation({
  name: 'staff.get-record',
  kind: 'read',
  input: z.object({ membershipId: z.uuid() }),
  can: ['read', 'StaffProfile'],
  async run({ db, ctx, tenantId, ability, authorize, now }, { membershipId }): Promise<StaffRecord> {
    authorize('read', 'StaffProfile', { tenantId, membershipId });
    const row = await db.membership.findFirst({
      where: { tenantId, id: membershipId, roles: { some: { role: { key: { not: 'owner' } } } } },
      include: {
        staffProfile: { include: { department: { select: { id: true, name: true } } } },
        skills: { orderBy: { skill: 'asc' } },
        certificates: {
          orderBy: [{ expiresOn: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
          include: { file: { select: { name: true } } },
        },
        staffHistory: { orderBy: [{ startsOn: 'desc' }, { id: 'desc' }] },
        dutyShifts: { where: { endsAt: { gt: now } }, orderBy: { startsAt: 'asc' }, take: 1 },
      },
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const [figures] = await db.$queryRaw<{ open: number; finished: number }[]>`
      select count(*) filter (where status in ('assigned', 'acknowledged', 'on_the_way', 'working', 'waiting_material', 'waiting_approval', 'waiting_customer'))::int as open,
        count(*) filter (where done_at >= ${new Date(now.getTime() - 30 * 86_400_000)})::int as finished
      from ticket where tenant_id = ${tenantId}::uuid and assignee_id = ${membershipId}::uuid`;
    const day = (column: Date | null) => (column ? dayOf(column) : null);
    const profile = row.staffProfile;
    const mayOpen = ability.can('read', asSubject('StaffCertificate', { tenantId, membershipId }));
    const [shift] = row.dutyShifts;
    return {
      id: row.id,
      name: row.name,
      email: row.email,
      number: profile?.number ?? null,
      phone: profile?.phone ?? null,
      jobTitle: profile?.jobTitle ?? null,
      department: profile?.department ?? null,
      hiredOn: day(profile?.hiredOn ?? null),
      leftOn: day(profile?.leftOn ?? null),
      status: (profile?.status ?? 'off') as StaffStatus,
      statusAt: profile?.statusAt ?? null,
      takesTickets: profile?.takesTickets ?? false,
      skills: row.skills.map(({ skill }) => skill),
      certificates: row.certificates.map(({ id, name, number, issuedOn, expiresOn, file }) => ({
        id,
        name,
        number,
        issuedOn: day(issuedOn),
        expiresOn: day(expiresOn),
        state: stateOf(day(expiresOn), today),
        fileName: mayOpen && file ? file.name : null,
      })),
      history: row.staffHistory.map(({ id, employer, departmentName, jobTitle, note, startsOn, endsOn }) => ({
        id,
        employer,
        departmentName,
        jobTitle,
        note,
        startsOn: dayOf(startsOn),
        endsOn: day(endsOn),
      })),
      openTickets: figures?.open ?? 0,
      finishedTickets: figures?.finished ?? 0,
      nextShift: shift ? { startsAt: shift.startsAt, endsAt: shift.endsAt } : null,
    };
  },
});

function stateOf(expiresOn: Day | null, today: Day): 'ended' | 'ending' | 'valid' {
  if (expiresOn === null) return 'valid';
  if (expiresOn < today) return 'ended';
  return expiresOn <= addDays(today, 60) ? 'ending' : 'valid';
}
