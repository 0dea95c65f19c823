import { z } from 'zod';
import { addDays, type Day, isDay, localDay, Temporal } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type RosterShift = {
  id: string;
  membershipId: string;
  /** The day on which it begins, by the clock of the company. */
  day: Day;
  /** `HH:MM` of that clock. */
  from: string;
  until: string;
  startsAt: Date;
  endsAt: Date;
  note: string | null;
};

export type Roster = {
  days: Day[];
  people: { id: string; name: string; jobTitle: string | null; department: string | null }[];
  shifts: RosterShift[];
};

/** Who is on duty when, in the week that begins on `monday`. `people` are those with duty and those who take tickets. */
export const listRoster = operation({
  name: 'duty-shift.list-week',
  kind: 'read',
  input: z.object({ monday: z.string().refine(isDay, 'invalid_date'), departmentId: z.uuid().optional() }),
  can: ['read', 'DutyShift'],
  async run({ db, ctx, tenantId }, { monday, departmentId }): Promise<Roster> {
    const { timeZone } = ctx.tenant;
    const days = Array.from({ length: 7 }, (_, index) => addDays(monday, index));
    const begins = (day: Day) =>
      new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
    const shifts = await db.dutyShift.findMany({
      where: {
        tenantId,
        startsAt: { gte: begins(monday), lt: begins(addDays(monday, 7)) },
        ...(departmentId && { departmentId }),
      },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    });
    const people = await db.membership.findMany({
      where: {
        tenantId,
        status: 'active',
        OR: [
          { id: { in: shifts.map(({ membershipId }) => membershipId) } },
          { staffProfile: { takesTickets: true, ...(departmentId && { departmentId }) } },
        ],
      },
      select: {
        id: true,
        name: true,
        staffProfile: { select: { jobTitle: true, department: { select: { name: true } } } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    });
    const clock = (at: Date) =>
      Temporal.Instant.fromEpochMilliseconds(at.getTime())
        .toZonedDateTimeISO(timeZone)
        .toPlainTime()
        .toString({ smallestUnit: 'minute' });
    return {
      days,
      people: people.map(({ id, name, staffProfile }) => ({
        id,
        name,
        jobTitle: staffProfile?.jobTitle ?? null,
        department: staffProfile?.department?.name ?? null,
      })),
      shifts: shifts.map(({ id, membershipId, startsAt, endsAt, note }) => ({
        id,
        membershipId,
        day: localDay(startsAt, timeZone),
        from: clock(startsAt),
        until: clock(endsAt),
        startsAt,
        endsAt,
        note,
      })),
    };
  },
});
