import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { plateSchema } from './plate.ts';

export const renewalMonths = z.coerce.number().int().min(1).max(36);

/** A parking card as people issue it. */
export const cardFields = z.object({
  number: z.string().trim().min(1).max(40),
  /** A vehicle of the register; else by its plate, and entered where it is new. */
  vehicleId: z.uuid().optional(),
  plate: plateSchema.optional(),
  /** The parking space, or the home whose car parks anywhere. */
  propertyId: z.uuid('required'),
  feeItemId: z.uuid('required'),
  startsOn: z.string().refine(isDay, 'invalid_date'),
  months: renewalMonths,
  /** The months are paid already, outside of these books: the card is valid at once and nothing is billed. */
  paidElsewhere: z.boolean().default(false),
});
