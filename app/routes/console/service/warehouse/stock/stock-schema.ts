import { z } from 'zod';
import { positiveQuantity } from '#app/domain/warehouse/quantity.ts';
import { moneyField } from '#app/kernel/money-field.ts';

export const placeSchema = z.object({
  shelf: z.string().trim().max(50).optional(),
  threshold: positiveQuantity.optional(),
});

export const writeOffSchema = z.object({
  quantity: positiveQuantity,
  reason: z.string().trim().min(1, 'required').max(500),
});

const note = z.string().trim().max(500).optional();

export function receiveSchema(currency: string) {
  return z.object({
    warehouseId: z.uuid('required'),
    supplier: z.string().trim().max(200).optional(),
    note,
    lines: z
      .array(
        z.object({
          materialId: z.uuid('required'),
          quantity: positiveQuantity,
          value: moneyField(currency, { min: 0n, max: 100_000_000_000n }),
        }),
      )
      .min(1, 'required')
      .max(100),
  });
}

/** Also what a worker fills in who asks for materials. */
export const wantedLines = z
  .array(z.object({ materialId: z.uuid('required'), quantity: positiveQuantity }))
  .min(1, 'required')
  .max(100);

export const transferSchema = z.object({
  fromId: z.uuid('required'),
  toId: z.uuid('required'),
  note,
  lines: wantedLines,
});
