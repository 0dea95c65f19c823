import { z } from 'zod';
import { buyerFields } from './buyer-fields.ts';

/** An invoice to ask for, as a form has it: over which bills, made out to whom. */
export const newInvoiceFields = buyerFields.extend({ billIds: z.array(z.uuid()).min(1).max(200) });
