import { z } from 'zod';
import { reminderChannels, reminderTones } from './reminder-tones.ts';

/** A step of the reminder schedule; what is left out of a change stays as it is. */
export const reminderStepFields = z
  .object({
    /** Left out: a new step. */
    id: z.uuid().optional(),
    /** Days from the due day: negative before it, 0 on it, positive after it. */
    offsetDays: z.coerce.number().int().min(-60).max(180),
    enabled: z.boolean().default(true),
    channel: z.enum(reminderChannels).optional(),
    tone: z.enum(reminderTones).optional(),
    /** Minor units. */
    minAmount: z.bigint().min(0n).optional(),
  })
  .refine(({ offsetDays, tone }) => offsetDays > 0 || tone === undefined || tone === 'friendly', {
    path: ['tone'],
    message: 'reminder_tone_too_early',
  });
