import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_day');

export const deputySchema = z.object({
  membershipId: z.uuid(),
  deputyId: z.uuid(),
  startsOn: day,
  /** The last day away. */
  endsOn: day,
});
