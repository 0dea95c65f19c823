import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { tellStaff } from '../messages/tell-staff.ts';

/** Takes a shift off the roster and tells who had it. @throws DomainError `not_found` */
export const removeShift = operation({
  name: 'duty-shift.remove',
  kind: 'write',
  input: z.object({ id: z.uuid() }),
  can: ['delete', 'DutyShift'],
  async run(scope, { id }) {
    const { db, ctx, tenantId, audit, now } = scope;
    const where = { tenantId_id: { tenantId, id } };
    const shift = await db.dutyShift.findUnique({ where });
    if (!shift) throw new DomainError('not_found');
    await db.dutyShift.delete({ where });
    const { membershipId, startsAt, endsAt } = shift;
    if (endsAt > now && !(ctx.actor.kind === 'member' && ctx.actor.membershipId === membershipId))
      await tellStaff(scope, [membershipId], {
        event: 'shift_changed',
        params: { startsAt: startsAt.toISOString() },
        link: `/console/staff/roster?day=${localDay(startsAt, ctx.tenant.timeZone)}`,
        dedupeKey: `shift:${id}:removed`,
      });
    audit('DutyShift', membershipId, { startsAt, endsAt });
  },
});
