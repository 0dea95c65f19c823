import { z } from 'zod';

/** Without `warehouseId` it is a new one. */
export const placeSchema = z.object({
  warehouseId: z.uuid().optional(),
  name: z.string().trim().min(1, 'required').max(100),
  communityId: z.uuid().optional(),
  keeperId: z.uuid().optional(),
  isActive: z.boolean().default(false),
});
