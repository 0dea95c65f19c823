import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type ReminderStepView = {
  id: string;
  /** Days from the due day: negative before it, 0 on it, positive after it. */
  offsetDays: number;
  enabled: boolean;
};

/** The company's reminder schedule, earliest step first. */
export const listReminderSteps = operation({
  name: 'reminder-step.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ReminderStep'],
  run({ db, tenantId, ability }): Promise<ReminderStepView[]> {
    return db.reminderStep.findMany({
      where: { AND: [{ tenantId }, accessible(ability, 'ReminderStep')] },
      orderBy: { offsetDays: 'asc' },
      select: { id: true, offsetDays: true, enabled: true },
    });
  },
});
