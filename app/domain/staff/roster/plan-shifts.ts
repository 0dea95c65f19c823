import { addDays, type Day, daysBetween, Temporal } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { tellStaff } from '../messages/tell-staff.ts';
import { shiftFields } from './shift-fields.ts';

/** More than a season at once is a slip. */
const mostDays = 120;

/**
 * Puts somebody on duty, by the clock of the company, and tells them. Where they are on duty already at that time, that stays and nothing is added.
 *
 * @returns how many shifts were made
 * @throws DomainError `not_found`; `invalid_input` with `date_order` or `roster_too_long` on `throughDay`, `roster_empty` on `weekdays` where no day is
 *   among them
 */
export const planShifts = operation({
  name: 'duty-shift.plan',
  kind: 'write',
  input: shiftFields,
  can: ['create', 'DutyShift'],
  async run(scope, { membershipId, fromDay, throughDay, weekdays, startsAt, endsAt, note }) {
    const { db, ctx, tenantId, audit, now } = scope;
    const member = await db.membership.findUnique({
      where: { tenantId_id: { tenantId, id: membershipId } },
      include: { staffProfile: { select: { departmentId: true } } },
    });
    if (!member) throw new DomainError('not_found');
    const days = daysBetween(fromDay, throughDay);
    if (days < 0) throw refusal('throughDay', 'date_order');
    if (days >= mostDays) throw refusal('throughDay', 'roster_too_long');
    const { timeZone } = ctx.tenant;
    const at = (day: Day, time: string) =>
      new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
    const wanted = Array.from({ length: days + 1 }, (_, index) => addDays(fromDay, index))
      .filter((day) => weekdays.includes(Temporal.PlainDate.from(day).dayOfWeek))
      .map((day) => ({
        startsAt: at(day, startsAt),
        endsAt: at(endsAt > startsAt ? day : addDays(day, 1), endsAt),
      }));
    const [first] = wanted;
    const last = wanted.at(-1);
    if (!first || !last) throw refusal('weekdays', 'roster_empty');
    const there = await db.dutyShift.findMany({
      where: { tenantId, membershipId, startsAt: { lt: last.endsAt }, endsAt: { gt: first.startsAt } },
      select: { startsAt: true, endsAt: true },
    });
    const free = wanted.filter(
      (shift) => !there.some((other) => other.startsAt < shift.endsAt && other.endsAt > shift.startsAt),
    );
    await db.dutyShift.createMany({
      data: free.map((shift) => ({
        tenantId,
        id: newId(),
        membershipId,
        departmentId: member.staffProfile?.departmentId ?? null,
        note: note || null,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
        ...shift,
      })),
    });
    const next = free.find((shift) => shift.startsAt > now);
    const own = ctx.actor.kind === 'member' && ctx.actor.membershipId === membershipId;
    if (next && !own && ctx.actor.kind === 'member')
      await tellStaff(scope, [membershipId], {
        event: 'shift_changed',
        params: { startsAt: next.startsAt.toISOString() },
        link: `/console/staff/roster?day=${fromDay}`,
        dedupeKey: `shift:${next.startsAt.toISOString()}:${now.toISOString()}`,
      });
    audit('DutyShift', membershipId, { name: member.name, fromDay, throughDay, count: free.length });
    return free.length;
  },
});

function refusal(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
