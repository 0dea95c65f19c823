import { z } from 'zod';
import { reminderChannels, reminderTones } from '#app/domain/reminders/reminder-tones.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** A step as people say it: so many days before or after the due day, how, and to whom. `id` is that of the step that is changed. */
export function stepSchema(currency: string) {
  return z
    .object({
      id: z.uuid().optional(),
      days: z.coerce.number().int().min(0).max(180),
      side: z.enum(['before', 'after']),
      tone: z.enum(reminderTones).default('friendly'),
      channel: z.enum(reminderChannels).default('email'),
      minAmount: moneyField(currency, { min: 0n }).optional(),
    })
    .refine(({ days, side }) => side === 'after' || days <= 60, {
      path: ['days'],
      message: 'reminder_too_early',
    })
    .refine(({ days, side, tone }) => tone === 'friendly' || (side === 'after' && days > 0), {
      path: ['tone'],
      message: 'reminder_tone_too_early',
    });
}

export const stepActionSchema = z.object({
  intent: z.enum(['enable', 'disable', 'remove']),
  id: z.uuid(),
  offsetDays: z.coerce.number().int(),
});

const clock = z
  .string()
  .trim()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'minute_of_day')
  .optional();

/** Both times or neither. */
export const quietSchema = z
  .object({ from: clock, until: clock })
  .refine(({ from, until }) => (from === undefined) === (until === undefined), {
    path: ['until'],
    message: 'quiet_both',
  })
  .refine(({ from, until }) => from === undefined || from !== until, {
    path: ['until'],
    message: 'quiet_same',
  });

export function boardSchema(currency: string) {
  return z.object({
    enabled: z.boolean().default(false),
    minDays: z.coerce.number().int().min(0).max(3650),
    minAmount: moneyField(currency, { min: 0n }),
  });
}
