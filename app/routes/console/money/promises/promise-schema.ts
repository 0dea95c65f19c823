import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** A promise as staff write it down. */
export function promiseSchema(currency: string) {
  return z.object({
    billIds: z.array(z.uuid()).min(1, 'required'),
    amount: moneyField(currency, { min: 1n }),
    promisedOn: z.string().refine(isDay, 'invalid_date'),
    note: z.string().trim().max(500).optional(),
  });
}

export const followUpSchema = z.object({
  promiseId: z.uuid(),
  note: z.string().trim().min(1).max(500),
});
