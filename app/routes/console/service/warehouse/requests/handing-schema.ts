import { z } from 'zod';
import { quantityOrNone } from '#app/domain/warehouse/quantity.ts';

/** A line of a request, and how many of it are handed out or come back; an empty field is none. */
const lines = z
  .array(z.object({ materialId: z.uuid(), quantity: quantityOrNone.optional() }))
  .min(1, 'required')
  .max(100);

export const issueSchema = z.object({ lines });
export const returnSchema = z.object({ lines, note: z.string().trim().max(500).optional() });
