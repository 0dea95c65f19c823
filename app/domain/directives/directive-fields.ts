import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

export const mostDirectiveTasks = 10;

export const directiveFields = z.object({
  body: z.string().trim().min(1).max(2_000),
  tasks: z
    .array(
      z.object({
        membershipId: z.uuid(),
        body: z.string().trim().min(1).max(500),
        dueOn: z.string().refine(isDay, 'invalid_date'),
      }),
    )
    .max(mostDirectiveTasks)
    .default([]),
});
