import { z } from 'zod';
import { ratingFields } from '#app/domain/ratings/rating-fields.ts';

export const reasonSchema = z.object({ note: z.string().min(1, 'required').max(500) });
export const urgeSchema = z.object({ note: z.string().max(500).optional() });
export const addSchema = z.object({
  addition: z.string().max(1_000).optional(),
  contactName: z.string().max(60).optional(),
  contactPhone: z.string().max(30).optional(),
});
export const ratingSchema = ratingFields;
