import { z } from 'zod';
import { moneyField } from '#app/kernel/money-field.ts';

/** The form for money in advance. */
export function advanceSchema(currency: string) {
  return z.object({ propertyId: z.uuid('required'), amount: moneyField(currency, { min: 1n }) });
}
