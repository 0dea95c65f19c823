import { z } from 'zod';

/** A new step as people say it: so many days before or after the due day. */
export const newStepSchema = z
  .object({ days: z.coerce.number().int().min(0).max(180), side: z.enum(['before', 'after']) })
  .refine(({ days, side }) => side === 'after' || days <= 60, {
    path: ['days'],
    message: 'reminder_too_early',
  });

export const stepActionSchema = z.object({
  intent: z.enum(['enable', 'disable', 'remove']),
  id: z.uuid(),
  offsetDays: z.coerce.number().int(),
});
