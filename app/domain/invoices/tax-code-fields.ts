import { z } from 'zod';

/** The classification code of what a fee item sells: 19 digits, or none, so that the company's own default holds. */
export const taxCodeFields = z.object({
  feeItemId: z.uuid(),
  code: z
    .string()
    .trim()
    .regex(/^(\d{19})?$/, 'tax_code_invalid')
    .default(''),
});
