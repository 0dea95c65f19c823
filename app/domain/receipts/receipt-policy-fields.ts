import { z } from 'zod';

/** How the numbers of receipts look. Letters, digits and hyphens only: the number names the file as well. */
export const receiptPolicyFields = z.object({
  prefix: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{0,12}$/, 'receipt_prefix')
    .default(''),
  withYear: z.boolean().default(false),
  digits: z.number().int().min(1).max(12),
});
export type ReceiptPolicyView = z.output<typeof receiptPolicyFields>;
