import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid_time');

/**
 * Adds hours in which a department comes by appointment, on several days of the week at once. Where it comes at these hours already, how many visits there
 * are at once is changed.
 *
 * @throws DomainError `invalid_input`: `not_found` at `departmentId`; `date_order` at `endsAt`
 */
export const saveSlots = operation({
  name: 'appointment-slot.save',
  kind: 'write',
  input: z.object({
    departmentId: z.uuid(),
    weekdays: z.array(z.int().min(1).max(7)).min(1),
    startsAt: time,
    endsAt: time,
    capacity: z.int().min(1).max(50),
  }),
  can: ['create', 'AppointmentSlot'],
  async run({ db, tenantId, audit }, { departmentId, weekdays, startsAt, endsAt, capacity }): Promise<void> {
    const wrong = (path: string, code: string) =>
      new DomainError('invalid_input', { fields: [{ path, code }] });
    if (endsAt <= startsAt) throw wrong('endsAt', 'date_order');
    const department = await db.department.count({ where: { tenantId, id: departmentId, isActive: true } });
    if (department === 0) throw wrong('departmentId', 'not_found');
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`slots ${departmentId}`}, 0))::text`;
    for (const weekday of new Set(weekdays)) {
      const hours = { tenantId, departmentId, weekday, startsAt, endsAt };
      const { count } = await db.appointmentSlot.updateMany({ where: hours, data: { capacity } });
      if (count === 0) await db.appointmentSlot.create({ data: { ...hours, id: newId(), capacity } });
    }
    audit('AppointmentSlot', departmentId, { weekdays, startsAt, endsAt, capacity });
  },
});
