import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_date');

export const certificateFields = z.object({
  name: z.string().trim().min(1).max(80),
  number: z.string().trim().max(80).nullish(),
  issuedOn: day.nullish(),
  expiresOn: day.nullish(),
});

/** A job before this one, or one within the company that was not kept here. */
export const historyFields = z.object({
  jobTitle: z.string().trim().min(1).max(80),
  employer: z.string().trim().max(120).nullish(),
  departmentName: z.string().trim().max(80).nullish(),
  startsOn: day,
  endsOn: day.nullish(),
  note: z.string().trim().max(500).nullish(),
});
