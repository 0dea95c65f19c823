import { z } from 'zod';
import { sharedCostFields, unitPriceField } from '#app/domain/shared-costs/shared-cost-fields.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** The form of a new shared cost. `through` is the last day of its period, as people say it. */
export function sharedCostSchema(currency: string) {
  const { periodStart, periodEnd, buildingId: _building, ...fields } = sharedCostFields;
  return z.object({
    ...fields,
    buildingId: z.uuid().optional(),
    of: z.enum(['meter', 'amount']).default('meter'),
    from: periodStart,
    through: periodEnd,
    meterId: z.uuid().optional(),
    unitPrice: unitPriceField.optional(),
    amount: moneyField(currency, { min: 1n }).optional(),
  });
}
