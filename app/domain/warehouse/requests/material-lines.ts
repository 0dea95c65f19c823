import { z } from 'zod';

/** Materials and how many of each; none of them twice, for it would be asked which counts. */
export function materialLines<Quantity extends z.ZodType>(quantity: Quantity) {
  return z
    .array(z.object({ materialId: z.uuid(), quantity }))
    .min(1, 'required')
    .max(100)
    .refine((lines) => new Set(lines.map(({ materialId }) => materialId)).size === lines.length, {
      message: 'material_twice',
    });
}
