import { z } from 'zod';

/** `use`: the open bills of the property, or nothing but its prepaid balance. */
export const assignSchema = z.object({
  propertyId: z.uuid('required'),
  use: z.enum(['bills', 'prepaid']).default('bills'),
  note: z.string().trim().max(500).optional(),
});
