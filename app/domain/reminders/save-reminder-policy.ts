import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { readPolicy } from './read-policy.ts';

const minute = z.int().min(0).max(1439);

/** What is left out stays as it is. */
const input = z.object({
  /** Minutes of the local day; null for no quiet hours. */
  quiet: z
    .object({ fromMinute: minute, untilMinute: minute })
    .refine(({ fromMinute, untilMinute }) => fromMinute !== untilMinute, {
      path: ['untilMinute'],
      message: 'quiet_same',
    })
    .nullable()
    .optional(),
  board: z
    .object({
      enabled: z.boolean(),
      minDays: z.int().min(0).max(3650),
      /** Minor units. */
      minAmount: z.bigint().min(0n),
    })
    .optional(),
});

/** Sets the company's quiet hours, or who is on its arrears notices. What waits because of quiet hours goes out by the new ones. */
export const saveReminderPolicy = operation({
  name: 'reminder-policy.save',
  kind: 'write',
  input,
  can: ['update', 'ReminderPolicy'],
  async run({ db, tenantId, outbox, audit }, changes): Promise<void> {
    const known = await readPolicy(db, tenantId);
    const quiet = changes.quiet === undefined ? known.quiet : changes.quiet;
    const board = changes.board ?? known.board;
    const data = {
      quietFromMinute: quiet?.fromMinute ?? null,
      quietUntilMinute: quiet?.untilMinute ?? null,
      boardEnabled: board.enabled,
      boardMinDays: board.minDays,
      boardMinAmount: board.minAmount,
    };
    await db.reminderPolicy.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data });
    if (changes.quiet !== undefined) await outbox('deliveries.send', {});
    audit('ReminderPolicy', tenantId, data);
  },
});
