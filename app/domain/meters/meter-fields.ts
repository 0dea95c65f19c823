import { z } from 'zod';
import { decimalField } from '#app/domain/fees/decimal-field.ts';

/** What a meter is, beside where it is. */
export const meterFields = {
  number: z.string().trim().min(1).max(40),
  /** The highest value of its dial; left out where it is not known, and then it never starts again from 0. */
  maxValue: decimalField('invalid_number', { wholeDigits: 14, decimals: 4 })
    .refine((value) => value !== '0', 'too_small')
    .nullish(),
  /** Units of the fee item for a difference of 1 on the dial. */
  multiplier: decimalField('invalid_number', { wholeDigits: 6, decimals: 4 })
    .refine((value) => value !== '0', 'too_small')
    .default('1'),
};

/** Where a public meter is found: `1号楼一层配电间`. */
export const placeField = z.string().trim().max(100).nullish();
