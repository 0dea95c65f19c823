import { z } from 'zod';
import { decimalField } from '../fees/decimal-field.ts';

const quantity = decimalField('invalid_quantity', { wholeDigits: 8, decimals: 4 }).refine(
  (text) => Number(text) > 0,
  'invalid_quantity',
);

/** A line of a quotation: one of the category's price list, a material at its sale price, or something else at a price of its own. */
export const quotationLineInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('price'), priceId: z.uuid(), quantity }),
  z.object({ kind: z.literal('material'), materialId: z.uuid(), quantity }),
  z.object({
    kind: z.literal('other'),
    name: z.string().trim().min(1, 'required').max(100),
    unit: z.string().trim().max(20).default(''),
    /** Minor units. */
    unitPrice: z
      .bigint()
      .min(0n, 'invalid_amount')
      .max(10n ** 13n, 'invalid_amount'),
    quantity,
  }),
]);

export const draftQuotationFields = z.object({
  ticketId: z.uuid(),
  lines: z.array(quotationLineInput).min(1, 'required').max(50),
  note: z.string().trim().max(500).nullish(),
  /** Why it is charged although the same thing was repaired within the warranty. */
  chargeReason: z.string().trim().max(200).nullish(),
});
export type DraftQuotation = z.output<typeof draftQuotationFields>;
