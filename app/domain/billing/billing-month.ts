import { z } from 'zod';
import { type Day, isDay } from '#app/kernel/dates.ts';

/** A billed month, `2026-11` as a month field sends it or its first day; comes out as its first day. */
export const billingMonth = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}(-01)?$/, 'invalid_month')
  .transform((text): Day => `${text.slice(0, 7)}-01`)
  .refine((day) => isDay(day) && day >= '2000-01-01' && day < '2100-01-01', 'invalid_month');
