import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_date');

/** From which day a property is empty, until which (the first day on which it is not; open where left out), and what shows it. */
export const vacancyFields = z
  .object({
    startsOn: day,
    endsOn: day.optional(),
    reason: z.string().trim().min(2).max(200),
  })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn > startsOn, {
    path: ['endsOn'],
    message: 'end_after_start',
  });

export const vacancyEndFields = z.object({ endsOn: day });
