import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

export const reminderStepFields = z.object({
  /** Left out: a new step. */
  id: z.uuid().optional(),
  /** Days from the due day: negative before it, 0 on it, positive after it. */
  offsetDays: z.coerce.number().int().min(-60).max(180),
  enabled: z.boolean().default(true),
});

/**
 * Adds a step to the reminder schedule or changes one. It takes effect with the next day of the company: what would have been sent earlier is not
 * sent late.
 *
 * @throws DomainError `already_exists` when another step has the same day, `not_found`
 */
export const saveReminderStep = operation({
  name: 'reminder-step.save',
  kind: 'write',
  input: reminderStepFields,
  can: ['update', 'ReminderStep'],
  async run({ db, tenantId, audit }, { id, offsetDays, enabled }): Promise<{ id: string }> {
    const stepId = id ?? newId();
    if (id === undefined) {
      await db.reminderStep.create({ data: { tenantId, id: stepId, offsetDays, enabled } });
    } else {
      const { count } = await db.reminderStep.updateMany({
        where: { tenantId, id },
        data: { offsetDays, enabled },
      });
      if (count === 0) throw new DomainError('not_found');
    }
    audit('ReminderStep', stepId, { offsetDays, enabled });
    return { id: stepId };
  },
});
