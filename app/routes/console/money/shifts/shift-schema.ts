import { z } from 'zod';
import { moneyField } from '#app/kernel/money-field.ts';

export function moveCashSchema(currency: string) {
  return z.object({
    kind: z.enum(['to_bank', 'from_bank']),
    amount: moneyField(currency, { min: 1n }),
    note: z.string().trim().max(200).optional(),
  });
}

const pieces = z
  .string()
  .trim()
  .regex(/^\d{1,6}$/, 'invalid_number')
  .optional();

/** How many of each note and coin, in the order of `denominationsOf`; what is not in that list as one sum. */
export function countSchema(currency: string) {
  return z.object({
    pieces: z.array(pieces).max(30).default([]),
    loose: moneyField(currency, { min: 0n }).optional(),
    differenceReason: z.string().trim().max(500).optional(),
  });
}
