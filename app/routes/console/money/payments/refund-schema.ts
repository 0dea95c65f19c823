import { z } from 'zod';
import { refundMethods } from '#app/domain/payments/refunds/refund-methods.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** `source`: prepaid money first and then the bills due last, or only the bills that are ticked. */
export function refundSchema(currency: string) {
  return z
    .object({
      amount: moneyField(currency, { min: 1n }),
      method: z.enum(refundMethods),
      source: z.enum(['prepaid', 'bills']).default('prepaid'),
      billIds: z.array(z.uuid()).max(100).default([]),
      reason: z.string().trim().min(1, 'required').max(500),
    })
    .refine(({ source, billIds }) => source === 'prepaid' || billIds.length > 0, {
      path: ['billIds'],
      message: 'required',
    });
}
