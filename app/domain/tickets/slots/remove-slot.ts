import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Offers some hours no more; what was agreed for them stays. Done already where there are none. */
export const removeSlot = operation({
  name: 'appointment-slot.remove',
  kind: 'write',
  input: z.object({ slotId: z.uuid() }),
  can: ['delete', 'AppointmentSlot'],
  async run({ db, tenantId, audit }, { slotId }): Promise<void> {
    await db.appointmentSlot.deleteMany({ where: { tenantId, id: slotId } });
    audit('AppointmentSlot', slotId);
  },
});
