import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_date');
const word = z.string().trim().max(80);

/** What the company keeps of a member of its staff, as people fill it in. */
export const profileFields = z.object({
  number: word.nullish(),
  phone: z.string().trim().max(40).nullish(),
  departmentId: z.uuid().nullish(),
  jobTitle: word.nullish(),
  hiredOn: day.nullish(),
  leftOn: day.nullish(),
  takesTickets: z.boolean().default(false),
  /** What they can do, in the words of the company's ticket categories. */
  skills: z.array(word.min(1)).max(40).default([]),
});
