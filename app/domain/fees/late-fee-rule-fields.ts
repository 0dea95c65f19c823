import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { decimalField } from './decimal-field.ts';

export const lateFeeStarts = ['due_day', 'grace_end'] as const;

/** A rule for paying late, as it is typed: percentages. In force for bills due from `validFrom` on. */
export const lateFeeRuleFields = {
  validFrom: z.string().refine(isDay, 'invalid_day'),
  graceDays: z.coerce.number().int().min(0).max(365),
  countsFrom: z.enum(lateFeeStarts).default('due_day'),
  /** A day, of what is still owed; 0.05 percent is the usual five in ten thousand, 0 ends the late fees of earlier rules. */
  dailyPercent: decimalField('invalid_percent', { wholeDigits: 2, decimals: 6 }).refine(
    (text) => Number(text) <= 10,
    'late_fee_rate_range',
  ),
  /** Of the bill; left out where there is no cap. */
  capPercent: decimalField('invalid_percent', { wholeDigits: 5, decimals: 2 })
    .refine((text) => Number(text) > 0, 'invalid_percent')
    .nullish(),
};
