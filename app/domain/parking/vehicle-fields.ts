import { z } from 'zod';
import { plateSchema } from './plate.ts';
import { vehicleKinds } from './vehicle-words.ts';

/** A vehicle as people enter it. */
export const vehicleFields = z.object({
  plate: plateSchema,
  kind: z.enum(vehicleKinds),
  brand: z.string().trim().max(60).optional(),
  color: z.string().trim().max(30).optional(),
  /** Where it belongs, and whose it is. */
  propertyId: z.uuid().optional(),
  personId: z.uuid().optional(),
});

export type VehicleFields = z.output<typeof vehicleFields>;
