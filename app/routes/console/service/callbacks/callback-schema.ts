import { z } from 'zod';
import { callbackOutcomes } from '#app/domain/callbacks/callback-outcomes.ts';

export const callbackSchema = z.object({
  outcome: z.enum(callbackOutcomes),
  comment: z.string().trim().max(2_000).optional(),
  /** Local time, as a form has it. */
  nextCallAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'invalid_date')
    .optional(),
  reopens: z.boolean().default(false),
  /** It goes its own way: the server takes it in a chunk at a time. */
  file: z.any().optional(),
});
