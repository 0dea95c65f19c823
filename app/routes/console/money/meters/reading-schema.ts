import { z } from 'zod';
import { readingFields } from '#app/domain/meters/reading-fields.ts';

export const readingSchema = z.object(readingFields);

export const meterSchema = z.object({
  propertyId: z.uuid(),
  feeItemId: z.uuid(),
  number: z.string().trim().min(1).max(40),
  ...readingFields,
});
