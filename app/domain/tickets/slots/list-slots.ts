import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

type SlotView = { id: string; weekday: number; startsAt: string; endsAt: string; capacity: number };
export type SlotsOfDepartment = { id: string; name: string; slots: SlotView[] };

/** When the departments come by appointment; all that are in use are listed, so that hours can be added to each. */
export const listSlots = operation({
  name: 'appointment-slot.list',
  kind: 'read',
  input: z.object({}),
  can: ['create', 'AppointmentSlot'],
  async run({ db, tenantId }): Promise<SlotsOfDepartment[]> {
    const departments = await db.department.findMany({
      where: { tenantId, isActive: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true },
    });
    const slots = await db.appointmentSlot.findMany({
      where: { tenantId },
      orderBy: [{ weekday: 'asc' }, { startsAt: 'asc' }, { endsAt: 'asc' }],
    });
    return departments.map((department) => ({
      ...department,
      slots: slots
        .filter(({ departmentId }) => departmentId === department.id)
        .map(({ id, weekday, startsAt, endsAt, capacity }) => ({ id, weekday, startsAt, endsAt, capacity })),
    }));
  },
});
