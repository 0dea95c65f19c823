import { z } from 'zod';
import { materialFields } from '#app/domain/materials/material-fields.ts';
import { moneyField } from '#app/kernel/money-field.ts';

/** What a person types about a material; without `materialId` it is a new one. */
export function materialSchema(currency: string) {
  return z.object({
    materialId: z.uuid().optional(),
    ...materialFields,
    specification: z.string().trim().max(200).optional(),
    category: z.string().trim().max(50).optional(),
    salePrice: moneyField(currency, { min: 0n, max: 100_000_000_000n }).optional(),
    isActive: z.boolean().default(false),
  });
}
