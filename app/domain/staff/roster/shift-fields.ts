import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_date');
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid_time');

/** Duty of somebody on the days from `fromDay` to `throughDay` that are among `weekdays` (1 Monday to 7). Ends the next day where `endsAt` is not after `startsAt`. */
export const shiftFields = z.object({
  membershipId: z.uuid(),
  fromDay: day,
  throughDay: day,
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1).max(7),
  startsAt: clock,
  endsAt: clock,
  note: z.string().trim().max(200).nullish(),
});
