import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes a step out of the reminder schedule. @throws DomainError `not_found` */
export const removeReminderStep = operation({
  name: 'reminder-step.remove',
  kind: 'write',
  input: z.object({ id: z.uuid() }),
  can: ['update', 'ReminderStep'],
  async run({ db, tenantId, audit }, { id }): Promise<void> {
    const { count } = await db.reminderStep.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw new DomainError('not_found');
    audit('ReminderStep', id);
  },
});
