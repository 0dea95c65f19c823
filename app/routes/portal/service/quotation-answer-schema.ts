import { z } from 'zod';

/** What an owner answers to a quotation. `agreedTotal`: what the page said that they would pay, in minor units. */
export const quotationAnswerSchema = z.object({
  decision: z.enum(['accept', 'decline']),
  couponId: z.uuid().optional(),
  points: z.coerce.number().int().min(0).max(100_000_000).default(0),
  agreedTotal: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .optional(),
  reason: z.string().trim().max(300).optional(),
});
