import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { decimalField } from './decimal-field.ts';

/** What was read from a meter, in the fee item's unit, on a local day. */
export const readingFields = {
  readOn: z.string().refine(isDay, 'invalid_day'),
  value: decimalField('invalid_number', { wholeDigits: 14, decimals: 4 }),
};
