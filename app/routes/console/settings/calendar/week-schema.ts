import { z } from 'zod';
import { hoursText } from '#app/domain/service-levels/calendar/hours-text.ts';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_date');

/** Hours by day of the week: `d1` is Monday. */
export const weekSchema = z.object({
  d1: hoursText,
  d2: hoursText,
  d3: hoursText,
  d4: hoursText,
  d5: hoursText,
  d6: hoursText,
  d7: hoursText,
});
export const weekKeys = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

export const daysSchema = z.object({
  name: z.string().trim().min(1).max(80),
  from: day,
  through: day.optional(),
  hours: hoursText,
});
