import { z } from 'zod';
import { giveOutTarget } from '#app/domain/tickets/dispatch/give-out-target.ts';

/** The form by which a ticket is given out. */
export const giveOutSchema = z.object({
  to: giveOutTarget,
  note: z.string().trim().max(500).optional(),
});
