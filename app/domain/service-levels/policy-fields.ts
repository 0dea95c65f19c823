import { z } from 'zod';

const weight = z.coerce.number().int().min(0).max(100);

/** How the company handles tickets, as people fill it in. */
export const policyFields = z.object({
  /** Days in which an owner may rate what was done. */
  ratingDays: z.coerce.number().int().min(0).max(90),
  /** Days in which the same thing is repaired again for nothing. */
  warrantyDays: z.coerce.number().int().min(0).max(3650),
  /** Whether photos keep where they were taken. */
  keepsLocation: z.boolean().default(false),
  /** How much skill, open work and distance count when a ticket is given out automatically. */
  skillWeight: weight,
  loadWeight: weight,
  distanceWeight: weight,
});
export type TicketPolicyFields = z.output<typeof policyFields>;

/** What holds as long as a company says nothing else: the defaults of the table. */
export const defaultPolicy: TicketPolicyFields = {
  ratingDays: 3,
  warrantyDays: 30,
  keepsLocation: false,
  skillWeight: 40,
  loadWeight: 35,
  distanceWeight: 25,
};
