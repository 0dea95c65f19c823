import { z } from 'zod';

export const adjustSchema = z.object({
  points: z
    .int()
    .min(-1_000_000)
    .max(1_000_000)
    .refine((points) => points !== 0, 'points_zero'),
  validMonths: z.int().min(1).max(120).optional(),
  reason: z.string().trim().min(1, 'required').max(200),
});

export const giveCouponSchema = z.object({ typeId: z.uuid('required') });
