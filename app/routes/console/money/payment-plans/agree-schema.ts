import { z } from 'zod';
import { mostPlanBills, paymentPlanFields } from '#app/domain/payment-plans/payment-plan-fields.ts';
import { isDay } from '#app/kernel/dates.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** What staff agree on with whoever owes. */
export function agreeSchema(currency: string) {
  return z.object({
    personId: z.uuid().optional(),
    billIds: z.array(z.uuid()).min(1, 'required').max(mostPlanBills),
    instalments: z
      .array(
        z.object({
          dueOn: z.string({ error: 'required' }).refine(isDay, 'invalid_date'),
          amount: moneyField(currency, { min: 1n }),
        }),
      )
      .min(1, 'required')
      .max(60),
    graceDays: z.coerce.number().int().min(0).max(60),
    reason: paymentPlanFields.reason,
  });
}

export const cancelSchema = z.object({ reason: z.string().trim().min(1).max(500) });

export const choosePropertySchema = z.object({ property: z.uuid() });
