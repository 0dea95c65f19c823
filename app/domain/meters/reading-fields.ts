import { z } from 'zod';
import { decimalField } from '#app/domain/fees/decimal-field.ts';
import { isDay } from '#app/kernel/dates.ts';

/** What was read from a meter, in the fee item's unit, on a local day. */
export const readingFields = {
  readOn: z.string().refine(isDay, 'invalid_day'),
  value: decimalField('invalid_number', { wholeDigits: 14, decimals: 4 }),
};
