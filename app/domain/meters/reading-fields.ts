import { z } from 'zod';
import { decimalField } from '#app/domain/fees/decimal-field.ts';
import { isDay } from '#app/kernel/dates.ts';

/** What a dial shows: not negative, four decimals at most. */
export const dialValue = decimalField('invalid_number', { wholeDigits: 14, decimals: 4 });

/** What was read from a meter on a local day. */
export const readingFields = {
  readOn: z.string().refine(isDay, 'invalid_day'),
  value: dialValue,
};
