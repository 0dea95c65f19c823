import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { reminderStepFields } from './reminder-step-fields.ts';

/**
 * Adds a step to the reminder schedule or changes one. It takes effect with the next day of the company: what would have been sent earlier is not
 * sent late.
 *
 * @throws DomainError `already_exists` when another step has the same day, `not_found`, `invalid_input`
 */
export const saveReminderStep = operation({
  name: 'reminder-step.save',
  kind: 'write',
  input: reminderStepFields,
  can: ['update', 'ReminderStep'],
  async run({ db, tenantId, audit }, { id, ...step }): Promise<{ id: string }> {
    const stepId = id ?? newId();
    // A step that is moved before the due day speaks in a friendly way from then on.
    const data = step.offsetDays <= 0 ? { ...step, tone: 'friendly' } : step;
    if (id === undefined) {
      await db.reminderStep.create({ data: { tenantId, id: stepId, ...data } });
    } else {
      const { count } = await db.reminderStep.updateMany({ where: { tenantId, id }, data });
      if (count === 0) throw new DomainError('not_found');
    }
    audit('ReminderStep', stepId, data);
    return { id: stepId };
  },
});
