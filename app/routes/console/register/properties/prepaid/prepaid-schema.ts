import { z } from 'zod';
import { moneyField } from '#app/kernel/money-field.ts';

export function prepaidRefundSchema(currency: string) {
  return z.object({
    amount: moneyField(currency, { min: 1n }),
    method: z.enum(['cash', 'bank_transfer']),
    reason: z.string().trim().min(1, 'required').max(500),
  });
}
