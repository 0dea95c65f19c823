import { z } from 'zod';
import { propertyKinds, propertyStatuses } from './property-words.ts';

const area = z
  .string()
  .trim()
  .regex(/^\d{1,6}(\.\d{1,4})?$/, 'invalid_number')
  .refine((text) => Number(text) > 0 && Number(text) <= 100_000, 'invalid_number')
  .optional();

const name = z.string().trim().min(1).max(30).optional();

/** A property as people enter it: its form, and the input of what creates and changes it. */
export const propertyFields = z.object({
  communityId: z.uuid('required'),
  kind: z.enum(propertyKinds),
  status: z.enum(propertyStatuses),
  /** Names; a building or entrance that is not there yet is made. */
  building: name,
  entrance: name,
  room: z.string().trim().min(1).max(30),
  floor: z.int().min(-20).max(300).optional(),
  layout: z.string().trim().max(40).optional(),
  /** How many people live there, for what is shared by head. */
  residents: z.int().min(0).max(1_000).optional(),
  /** Square metres, at most four decimals. */
  builtArea: area,
  innerArea: area,
});

export type PropertyFields = z.output<typeof propertyFields>;
