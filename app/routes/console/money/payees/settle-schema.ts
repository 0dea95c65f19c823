import { z } from 'zod';
import { settlementFields } from '#app/domain/payees/settlement-fields.ts';
import { isDay } from '#app/kernel/dates.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** What is handed on, through the day that the page shows. */
export function settleSchema(currency: string) {
  return z.object({
    through: z.string().refine(isDay, 'invalid_date'),
    amount: moneyField(currency, { min: 1n }),
    ...settlementFields,
  });
}
