import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

/** What a batch of letters is called, and by when they ask for payment. */
export const newLettersSchema = z.object({
  name: z.string().trim().min(1).max(100),
  payBy: z.string().refine(isDay, 'invalid_date'),
});
