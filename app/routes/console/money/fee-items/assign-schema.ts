import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

const day = z.string().refine(isDay, 'invalid_day');

/** `endsOn` is the first day that is no longer charged. */
export const assignSchema = z
  .object({ propertyIds: z.array(z.uuid()).min(1).max(500), startsOn: day, endsOn: day.optional() })
  .refine(({ startsOn, endsOn }) => !endsOn || endsOn > startsOn, { path: ['endsOn'], error: 'date_order' });
