import { z } from 'zod';

/** Why an invoice is reversed. */
export const reverseInvoiceSchema = z.object({ reason: z.string().trim().min(1).max(200) });
