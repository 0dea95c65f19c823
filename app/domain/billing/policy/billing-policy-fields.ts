import { z } from 'zod';

export const prorations = ['actual_days', 'thirty_days'] as const;
export const creditApplications = ['oldest_first', 'item_priority', 'off'] as const;

/** How a company bills parts of months, and which bill prepaid money pays first. */
export const billingPolicyFields = z.object({
  proration: z.enum(prorations),
  creditApplication: z.enum(creditApplications),
});
export type BillingPolicyView = z.output<typeof billingPolicyFields>;
