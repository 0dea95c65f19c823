import { z } from 'zod';
import { depositReturnMethods } from '#app/domain/deposits/deposit-words.ts';
import { moneyField } from '#app/kernel/money-field.ts';

export function returnSchema(currency: string) {
  return z.object({
    amount: moneyField(currency, { min: 0n }),
    deductedAmount: moneyField(currency, { min: 0n }).optional(),
    deductionReason: z.string().trim().max(500).optional(),
    method: z.enum(depositReturnMethods),
  });
}
