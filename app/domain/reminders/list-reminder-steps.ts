import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { ReminderChannel, ReminderTone } from './reminder-tones.ts';

export type ReminderStepView = {
  id: string;
  /** Days from the due day: negative before it, 0 on it, positive after it. */
  offsetDays: number;
  enabled: boolean;
  channel: ReminderChannel;
  tone: ReminderTone;
  /** Who owes less of a due day is not told; minor units. */
  minAmount: bigint;
};

/** The company's reminder schedule, earliest step first. */
export const listReminderSteps = operation({
  name: 'reminder-step.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ReminderStep'],
  async run({ db, tenantId, ability }): Promise<ReminderStepView[]> {
    const rows = await db.reminderStep.findMany({
      where: { AND: [{ tenantId }, accessible(ability, 'ReminderStep')] },
      orderBy: { offsetDays: 'asc' },
      select: { id: true, offsetDays: true, enabled: true, channel: true, tone: true, minAmount: true },
    });
    return rows.map((row) => ({
      ...row,
      channel: row.channel as ReminderChannel,
      tone: row.tone as ReminderTone,
    }));
  },
});
