import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** Money that pays no bill now. */
export function advanceSchema(currency: string) {
  return z.object({
    amount: moneyField(currency, { min: 1n }),
    note: z.string().trim().max(500).optional(),
  });
}

/** What the cashier sends: `amount` is how much of the cash is payment, as the screen told it; all of what is owed when left out. */
export function counterSchema(currency: string) {
  return z.object({
    billIds: z.array(z.uuid()).min(1).max(1000),
    receivedAmount: moneyField(currency, { min: 1n }),
    amount: moneyField(currency, { min: 1n }).optional(),
    excess: z.enum(['refuse', 'credit']).default('refuse'),
    /** Where the money came in on an earlier day and is recorded only now. */
    receivedOn: z.string().refine(isDay, 'invalid_date').optional(),
    note: z.string().trim().max(500).optional(),
  });
}
