import { z } from 'zod';

/** Up to the 28th, because every month has it. */
export const scheduleSchema = z.object({
  enabled: z.boolean().default(false),
  dayOfMonth: z.coerce.number().int().min(1).max(28),
});
