import { z } from 'zod';

/** A contract of the work list that is not to be billed, and why. */
export const dismissSchema = z.object({
  run: z.uuid(),
  property: z.uuid(),
  feeItem: z.uuid(),
  reason: z.string().trim().min(1).max(200),
});
