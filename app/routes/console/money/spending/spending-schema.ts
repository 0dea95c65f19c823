import { z } from 'zod';
import { spendingFields } from '#app/domain/spending/spending-fields.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** What a person types about spending; its paper goes another way (`uploadFor`). */
export function spendingSchema(currency: string) {
  return z.object({
    amount: moneyField(currency, { min: 1n }),
    ...spendingFields,
    communityId: z.uuid().optional(),
  });
}

export function spendingFormSchema(currency: string) {
  return spendingSchema(currency).extend({ file: z.instanceof(File).optional() });
}

export const reverseSchema = z.object({
  intent: z.literal('reverse'),
  reason: z.string().trim().min(1).max(500),
});
