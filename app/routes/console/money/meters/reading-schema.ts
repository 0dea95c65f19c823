import { z } from 'zod';
import { meterFields, placeField } from '#app/domain/meters/meter-fields.ts';
import { dialValue, readingFields } from '#app/domain/meters/reading-fields.ts';

/** Largest photo of a dial, bytes: what a phone takes, at full size. */
export const maxPhotoBytes = 12 * 1024 * 1024;

const rolledOver = z.boolean().default(false);

export const readingSchema = z.object({
  ...readingFields,
  rolledOver,
  source: z.enum(['manual', 'phone']).default('manual'),
});

export const meterSchema = z.object({
  of: z.enum(['property', 'public']).default('property'),
  propertyId: z.uuid().optional(),
  communityId: z.uuid().optional(),
  buildingId: z.uuid().optional(),
  place: placeField,
  feeItemId: z.uuid(),
  ...meterFields,
  ...readingFields,
});

export const replaceSchema = z.object({
  ...readingFields,
  rolledOver,
  ...meterFields,
  firstValue: dialValue,
});

export const retireSchema = z.object({ ...readingFields, rolledOver });

export const editSchema = z.object({ ...meterFields, place: placeField });

export const correctSchema = z.object({
  readingId: z.uuid(),
  value: dialValue,
  rolledOver,
});

export const rejectSchema = z.object({
  readingId: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});
