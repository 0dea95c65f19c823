import { z } from 'zod';
import { moneyField } from '#app/kernel/money-field.ts';

/** The form by which a payer agrees to automatic payment. */
export function autopaySchema(currency: string) {
  return z.object({
    methodId: z.uuid('required'),
    limit: moneyField(currency, { min: 1n }).optional(),
    agree: z.literal(true, 'consent_missing'),
  });
}
