import { z } from 'zod';
import { quantityOrNone } from '#app/domain/warehouse/quantity.ts';

export const beginSchema = z.object({
  warehouseId: z.uuid('required'),
  note: z.string().trim().max(500).optional(),
});

/** An empty field is not counted. A warehouse of thousands of materials is counted on one page. */
export const countSchema = z.object({
  lines: z.array(z.object({ materialId: z.uuid(), quantity: quantityOrNone.optional() })).max(5_000),
});

export const foundSchema = z.object({ materialId: z.uuid('required'), quantity: quantityOrNone });
