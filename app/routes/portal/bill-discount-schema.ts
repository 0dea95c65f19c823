import { z } from 'zod';

/** What an owner uses on a bill. */
export const billDiscountSchema = z.object({
  couponId: z.uuid().optional(),
  points: z.int().min(0).max(100_000_000).default(0),
});
